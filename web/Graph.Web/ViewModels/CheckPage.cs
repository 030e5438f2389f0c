namespace Graph.Web.ViewModels;

/// <summary>A pasted list beside what is known.</summary>
/// <param name="Lines">Identifiers in the order of the text.</param>
/// <param name="Unread">Lines in which nothing was recognised.</param>
/// <param name="IsCut">Whether there were more identifiers than are compared.</param>
public sealed record CheckPage(IReadOnlyList<CheckLine> Lines, IReadOnlyList<(int Line, string Text)> Unread, bool IsCut)
{
    /// <summary>How many of them the store holds.</summary>
    public int Hits => Lines.Count(line => line.IsHit);

    /// <summary>How many are in a suspected group.</summary>
    public int InGroups => Lines.Count(line => line.Group is not null);

    /// <summary>How many were mentioned again.</summary>
    public int Repeated => Lines.Sum(line => line.Item.Times - 1);
}
