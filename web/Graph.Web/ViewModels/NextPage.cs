using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>What to query next.</summary>
/// <param name="Run">The run whose ranking is used, or null when none has finished.</param>
/// <param name="Lines">One page of the list.</param>
/// <param name="Queried">How many numbers and accounts of the actors looked at were answered already.</param>
public sealed record NextPage(RunRecord? Run, ListPage<NextQueryLine> Lines, int Queried);
