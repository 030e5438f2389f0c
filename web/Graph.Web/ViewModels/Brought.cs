namespace Graph.Web.ViewModels;

/// <summary>What an import brought for the work: known objects that it ties anew, groups, and what was not understood.</summary>
/// <param name="Seeds">Implicated objects that rows of the import name.</param>
/// <param name="Ties">New links of objects that were known before, implicated and leading ones first.</param>
/// <param name="Groups">Groups that are new or grew in the run after the import.</param>
/// <param name="IsAnalysed">Whether a run has finished since the import.</param>
/// <param name="Unread">Columns that no layout uses, by file.</param>
public sealed record Brought(
    IReadOnlyList<EntityRef> Seeds, IReadOnlyList<NewTie> Ties, IReadOnlyList<GroupLine> Groups, bool IsAnalysed,
    IReadOnlyList<(string File, IReadOnlyList<string> Columns)> Unread);
