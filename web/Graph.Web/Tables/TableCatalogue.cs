namespace Graph.Web.Tables;

/// <summary>Every table that can be taken away, by name.</summary>
public sealed class TableCatalogue(IEnumerable<ITableSource> sources)
{
    private readonly Dictionary<string, TableReader> _readers =
        sources.SelectMany(source => source.Tables).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public IReadOnlyCollection<string> Names => _readers.Keys;

    /// <summary>Reads a table; null when there is none of the name or the viewer has no such thing.</summary>
    public Task<TableSheet?> ReadAsync(string name, TableQuery query, CancellationToken cancellation) =>
        _readers.TryGetValue(name, out var read) ? read(query, cancellation) : Task.FromResult<TableSheet?>(null);
}
