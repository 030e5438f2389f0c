using Graph.Linkage.Ingest.Cells;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Reads the times of a sheet: each column, or pair of columns for date and time of day, has one format.</summary>
internal sealed class SheetTimes(SheetContext sheet)
{
    private readonly Dictionary<(int Date, int Clock), TimeColumn> _columns = [];

    /// <summary>A time the row can do without: null when missing, and with a warning when faulty.</summary>
    public Moment? Read(RowBuilder row, string field)
    {
        if (row.Text(field) is null)
            return null;
        var (moment, fault) = Column(sheet.Columns.IndexOf(field), -1).Read(row.Raw(field));
        if (moment is null)
            row.Warn(fault ?? "time.format");
        return moment;
    }

    /// <summary>A time the row cannot do without, in one column or in two; a missing or faulty one rejects the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="field">Field of the time, or of the date.</param>
    /// <param name="other">The other field of the pair; whichever of the two holds dates comes first.</param>
    public Moment? Required(RowBuilder row, string field, string other)
    {
        var (first, second) = (sheet.Columns.IndexOf(field), sheet.Columns.IndexOf(other));
        if (row.Text(field) is null && (second < 0 || row.Text(other) is null))
        {
            row.Fail(first >= 0 ? field : other, "time.missing");
            return null;
        }
        var (date, clock) = Order(first, second);
        var text = date == first ? row.Raw(field) : row.Raw(other);
        var reading = clock < 0 ? Column(date, -1).Read(text) : Column(date, clock).Read(text, date == first ? row.Raw(other) : row.Raw(field));
        if (reading.Moment is null)
            row.Fail(field, reading.Fault ?? "time.format");
        return reading.Moment;
    }

    /// <summary>A time of any column; a faulty one rejects the row.</summary>
    public Moment? ReadColumn(RowBuilder row, int place, string text, string name)
    {
        var (moment, fault) = Column(place, -1).Read(text);
        if (moment is null)
            row.FailAt(name, fault ?? "time.format", text);
        return moment;
    }

    // 通话时间 may be a full time, or the time of day beside 通话日期. A column that reads alone needs no other.
    private (int Date, int Clock) Order(int first, int second)
    {
        if (first < 0 || second < 0)
            return (Math.Max(first, second), -1);
        if (Column(first, -1).HasDate)
            return Column(first, -1).HasClock ? (first, -1) : (first, second);
        return (second, first);
    }

    private TimeColumn Column(int date, int clock)
    {
        if (!_columns.TryGetValue((date, clock), out var column))
            _columns[(date, clock)] = column = TimeColumn.Detect(sheet.Sample.Select(row => date < row.Cells.Count ? row.Cells[date] : ""));
        return column;
    }
}
