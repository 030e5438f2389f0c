namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Further columns of an event, by field, in the order they were taken.</summary>
internal sealed class EventDetails(RowBuilder row)
{
    private readonly OrderedDictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>What was taken, or null when that is nothing.</summary>
    public IReadOnlyDictionary<string, string>? Values => _values.Count == 0 ? null : _values;

    /// <summary>Takes the text of a column.</summary>
    public EventDetails Take(string field)
    {
        Set(field, row.Text(field));
        return this;
    }

    /// <summary>Sets a value of its own; null sets nothing.</summary>
    public void Set(string name, string? value)
    {
        if (value is not null)
            _values[name] = value;
    }
}
