namespace Graph.Web.Tables;

/// <summary>A table as it leaves the house: every row that the filter lets through, in the order of the page.</summary>
/// <param name="Title">What it lists.</param>
/// <param name="Header">Headings.</param>
/// <param name="Rows">Texts, numbers, <see cref="Graph.Linkage.Export.Fen"/> or null; at most <see cref="RowsMax"/>.</param>
/// <param name="Total">How many rows there are.</param>
/// <param name="Filter">What narrows it, in words; none for everything.</param>
public sealed record TableSheet(
    string Title, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows, long Total, IReadOnlyList<string> Filter)
{
    /// <summary>Most rows of an exported table.</summary>
    public const int RowsMax = 100_000;
}
