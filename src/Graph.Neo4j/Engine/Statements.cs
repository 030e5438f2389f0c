namespace Graph.Neo4j;

/// <summary>Runs statements inside one transaction.</summary>
internal class Statements(IAsyncQueryRunner runner, CancellationToken cancellation)
{
    /// <summary>Cancels between statements.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>All rows of a statement of <c>Cypher/</c>.</summary>
    public Task<List<IRecord>> QueryAsync(string name, params (string Name, object? Value)[] parameters) => RunAsync(CypherText.Of(name), parameters);

    /// <summary>All rows of a statement text.</summary>
    public async Task<List<IRecord>> RunAsync(string text, params (string Name, object? Value)[] parameters)
    {
        Cancellation.ThrowIfCancellationRequested();
        var cursor = await runner.RunAsync(text, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value!));
        return await cursor.ToListAsync();
    }

    /// <summary>Runs a statement about links of one type for rows grouped by their type.</summary>
    public async Task ForEachTypeAsync<T>(string name, IEnumerable<T> rows, Func<T, string> typeOf, Func<T, object> parameter)
    {
        foreach (var sameType in rows.GroupBy(typeOf))
            await RunAsync(CypherText.OfType(name, sameType.Key), ("rows", sameType.Select(parameter).ToList()));
    }
}
