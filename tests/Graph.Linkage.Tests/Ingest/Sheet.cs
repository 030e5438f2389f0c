using Graph.Linkage.Ingest.Layouts;
using Graph.Linkage.Ingest.Mapping;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Store;

namespace Graph.Linkage.Tests.Ingest;

/// <summary>A small table written as text: cells between <c>|</c>, rows on lines; what is read of it is text again.</summary>
internal sealed class Sheet
{
    private const string Hash = "ab12";

    private readonly IRowReader _reader;
    private readonly IReadOnlyList<TableRow> _data;

    private Sheet(string layout, ColumnMap columns, IRowReader reader, IReadOnlyList<TableRow> data) =>
        (Layout, Columns, _reader, _data) = (layout, columns, reader, data);

    public string Layout { get; }

    public ColumnMap Columns { get; }

    public static Sheet Parse(string text)
    {
        var rows = Rows(text);
        var match = HeaderFinder.Find(rows, BuiltInLayouts.All) ?? throw new InvalidOperationException("No layout fits.");
        var data = rows.Skip(match.Index + 1).ToList();
        var reader = match.Layout.CreateReader(new SheetContext(Hash, match.Columns, [.. rows.Take(match.Index)], data));
        return new Sheet(match.Layout.Name, match.Columns, reader, data);
    }

    public static IReadOnlyList<TableRow> Rows(string text) =>
        [.. text.Split('\n').Select((line, i) => new TableRow(0, i + 1, i + 1, [.. line.Split('|').Select(cell => cell.Trim())], null))];

    public IReadOnlyList<RowReading> Readings() => [.. _data.Select(_reader.Read)];

    /// <summary>Links and events of all rows, in order, as <c>TYPE from>to</c>; rejects as <c>! code column</c>.</summary>
    public IReadOnlyList<string> Links() => [.. Readings().SelectMany(Links)];

    /// <summary>Attributes of all rows as <c>id name=value</c>.</summary>
    public IReadOnlyList<string> Attributes() => [.. Readings().Where(reading => reading.Facts is not null).SelectMany(reading =>
        reading.Facts!.Attributes.Select(a => $"{reading.Facts.Entities[a.Entity]} {a.Name}={a.Value}"))];

    /// <summary>The only event of the given type.</summary>
    public EventFact Event(string type) => Readings().SelectMany(reading => reading.Facts!.Events).Single(found => found.Type == type);

    public static IReadOnlyList<string> Links(RowReading reading) => reading.Facts is { } row
        ? [
            .. row.Links.Select(link => $"{link.Type} {row.Entities[link.From]}>{row.Entities[link.To]}{Interval(link)}"),
            .. row.Events.Select(e => $"{e.Type} {row.Entities[e.From]}>{row.Entities[e.To]} @{e.At} {e.Side}{Values(e)}"),
        ]
        : [$"! {reading.Reject!.Reason} {reading.Reject.Column}"];

    private static string Interval(LinkFact link) =>
        (link.First is null && link.Last is null ? "" : $" {link.First}..{link.Last}") + (link.Weight is null ? "" : $" w{link.Weight}");

    private static string Values(EventFact e) => (e.AmountFen is null ? "" : $" {e.AmountFen}") + (e.Seconds is null ? "" : $" {e.Seconds}s")
        + (e.Failed ? " failed" : "") + (e.IsDirected ? "" : " undirected");
}
