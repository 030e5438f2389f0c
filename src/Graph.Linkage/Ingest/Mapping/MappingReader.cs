using System.Globalization;
using Graph.Linkage.Ingest.Cells;
using Graph.Linkage.Ingest.Layouts;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest.Mapping;

/// <summary>Reads the rows of a sheet as a mapping spec says.</summary>
internal sealed class MappingReader : IRowReader
{
    private readonly MappingSpec _spec;
    private readonly SheetContext _sheet;
    private readonly SheetTimes _times;
    private readonly HeaderColumns _header;
    private readonly (MappedEntity Entity, string Kind)[] _entities;

    /// <summary>A reader for a sheet whose header has every column of the spec.</summary>
    public MappingReader(MappingSpec spec, SheetContext sheet)
    {
        (_spec, _sheet, _header) = (spec, sheet, sheet.Columns.Header);
        _times = new SheetTimes(sheet);
        _entities = [.. spec.Entities.Select(entity => (entity, EntityKinds.Canonical(entity.Kind)))];
    }

    /// <inheritdoc/>
    public RowReading Read(TableRow cells)
    {
        var row = new RowBuilder(_sheet.Columns, cells);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (entity, kind) in _entities)
        {
            if (Entity(row, cells, kind, entity.Key) is not { } place)
                continue;
            places[entity.As] = place;
            foreach (var (name, column) in entity.Set)
                row.Attribute(place, name, RowBuilder.TextOf(Cell(cells, column)));
        }
        foreach (var link in _spec.Links)
        {
            if (places.TryGetValue(link.From, out var from) && places.TryGetValue(link.To, out var to))
                Link(row, cells, link, from, to);
        }
        if (_spec.Matrix is { } matrix)
            Matrix(row, cells, matrix, places);
        if (row.EntityCount == 0)
            row.FailAt(_spec.Columns().FirstOrDefault(), "row.nothing", null);
        return row.IsRejected ? row.Rejected() : row.Finish(row.ContentKey("mapped"));
    }

    private int? Entity(RowBuilder row, TableRow cells, string kind, string column)
    {
        var cell = Cell(cells, column);
        if (MappedKey.IsEmpty(kind, cell))
            return null;
        return MappedKey.Read(row, kind, column, cell) is { Length: > 0 } key ? row.Add(kind, key) : null;
    }

    private void Link(RowBuilder row, TableRow cells, MappedLink link, int from, int to)
    {
        var type = LinkTypes.Canonical(link.Type);
        var isDirected = link.Directed && !LinkTypes.IsSymmetric(type);
        var amount = Amount(row, cells, link);
        var seconds = Seconds(row, cells, link);
        var count = (long)Math.Max(1, Number(row, cells, link.Count) ?? 1);
        var weight = Number(row, cells, link.Weight);
        var details = Details(cells, link);
        var until = Time(row, cells, link.Until);
        if (link.At is null)
        {
            row.Link(new LinkFact(type, from, to, isDirected, null, until, count, amount, weight, details));
            return;
        }
        if (Time(row, cells, link.At) is { } at)
            row.Event(new EventFact(type, from, to, EventSide.None, at, until, isDirected, amount, seconds, count, weight, Details: details));
    }

    private Moment? Time(RowBuilder row, TableRow cells, string? column) =>
        column is null || RowBuilder.TextOf(Cell(cells, column)) is null ? null : _times.ReadColumn(row, _header.IndexOf(column), Cell(cells, column), column);

    private long? Amount(RowBuilder row, TableRow cells, MappedLink link)
    {
        if (link.Amount is null || RowBuilder.TextOf(Cell(cells, link.Amount)) is null)
            return null;
        var reading = CellAmount.Read(Cell(cells, link.Amount), link.Unit == "fen");
        if (reading.Value is null)
            row.FailAt(link.Amount, reading.Fault ?? "amount.format", Cell(cells, link.Amount));
        return reading.Value is { } fen ? Math.Abs(fen) : null;
    }

    private int? Seconds(RowBuilder row, TableRow cells, MappedLink link)
    {
        if (link.Seconds is null || RowBuilder.TextOf(Cell(cells, link.Seconds)) is null)
            return null;
        var reading = CellDuration.Read(Cell(cells, link.Seconds));
        if (reading.Value is null)
            row.FailAt(link.Seconds, reading.Fault ?? "duration.format", Cell(cells, link.Seconds));
        return reading.Value;
    }

    private double? Number(RowBuilder row, TableRow cells, string? column)
    {
        if (column is null || Cell(cells, column).Trim() is not { Length: > 0 } text)
            return null;
        if (double.TryParse(text.Replace(",", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && value >= 0)
            return value;
        row.FailAt(column, "number.format", text);
        return null;
    }

    private void Matrix(RowBuilder row, TableRow cells, MappedMatrix matrix, Dictionary<string, int> places)
    {
        var rowPlace = _header.IndexOf(matrix.Row);
        if (!places.TryGetValue(matrix.Row, out var from))
        {
            if (rowPlace < 0 || Entity(row, cells, RowKind(matrix, rowPlace), matrix.Row) is not { } found)
                return;
            from = found;
        }
        var (kind, type) = (EntityKinds.Canonical(matrix.Kind), LinkTypes.Canonical(matrix.Type));
        var named = _spec.Columns().Select(_header.IndexOf).ToHashSet();
        for (var i = 0; i < Math.Min(_header.Names.Count, cells.Cells.Count); i++)
        {
            if (named.Contains(i) || Value(row, cells.Cells[i], _header.Names[i]) is not (> 0 and var value))
                continue;
            if (MappedKey.Read(row, kind, _header.Names[i], _header.Names[i]) is { } key)
                row.Link(new LinkFact(type, from, row.Add(kind, key), !LinkTypes.IsSymmetric(type), Weight: value == 1 ? null : value));
        }
    }

    private string RowKind(MappedMatrix matrix, int place) =>
        EntityKinds.Canonical(matrix.RowKind ?? (_header.Names[place].StartsWith('#') ? "Row" : _header.Names[place]));

    // A cell that is not a number (x, √, 是) is a link as well.
    private static double Value(RowBuilder row, string cell, string column)
    {
        if (RowBuilder.TextOf(cell) is not { } text)
            return 0;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return 1;
        if (value >= 0 && double.IsFinite(value))
            return value;
        row.FailAt(column, "number.format", cell);
        return 0;
    }

    private IReadOnlyDictionary<string, string>? Details(TableRow cells, MappedLink link)
    {
        var details = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, column) in link.Set)
        {
            if (RowBuilder.TextOf(Cell(cells, column)) is { } value)
                details[name] = value;
        }
        return details.Count == 0 ? null : details;
    }

    private string Cell(TableRow cells, string column) => _header.IndexOf(column) is >= 0 and var place && place < cells.Cells.Count ? cells.Cells[place] : "";
}
