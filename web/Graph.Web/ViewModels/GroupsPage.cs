using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>The list of groups.</summary>
/// <param name="Run">The run that found them, or null when none has finished.</param>
/// <param name="Groups">One page of them.</param>
/// <param name="Others">How many other communities there are.</param>
/// <param name="Local">Persons of the chosen place and region by group; empty where no kind of place is chosen.</param>
public sealed record GroupsPage(RunRecord? Run, ListPage<GroupLine> Groups, long Others, IReadOnlyDictionary<string, int> Local);
