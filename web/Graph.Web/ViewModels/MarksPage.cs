namespace Graph.Web.ViewModels;

/// <summary>The list of marked objects.</summary>
/// <param name="Counts">How many objects have each mark.</param>
/// <param name="Lines">One page of them.</param>
public sealed record MarksPage(IReadOnlyDictionary<string, long> Counts, ListPage<MarkLine> Lines);
