namespace Graph.Linkage.Model.Identifiers;

/// <summary>What a pasted text names.</summary>
/// <param name="Items">Identifiers, each once, in the order of the text.</param>
/// <param name="Unread">Lines with text in which nothing was recognised, with their number.</param>
/// <param name="IsCut">Whether there were more identifiers than are read.</param>
public sealed record PastedList(IReadOnlyList<PastedItem> Items, IReadOnlyList<(int Line, string Text)> Unread, bool IsCut);
