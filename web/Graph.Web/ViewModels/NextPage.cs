using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>What to query next.</summary>
/// <param name="Run">The run whose ranking is used, or null when none has finished.</param>
/// <param name="Lines">One page of the list.</param>
/// <param name="Queried">How many numbers and accounts a provider has answered about.</param>
/// <param name="Groups">Suspected groups to choose from.</param>
public sealed record NextPage(RunRecord? Run, ListPage<NextQueryLine> Lines, int Queried, IReadOnlyList<GroupFinding> Groups);
