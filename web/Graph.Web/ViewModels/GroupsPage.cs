using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>The list of groups.</summary>
/// <param name="Run">The run that found them, or null when none has finished.</param>
/// <param name="Groups">One page of them.</param>
/// <param name="Others">How many other communities there are.</param>
public sealed record GroupsPage(RunRecord? Run, ListPage<GroupLine> Groups, long Others);
