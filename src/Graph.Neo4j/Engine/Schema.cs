using System.Globalization;
using Graph.Linkage.Model;

namespace Graph.Neo4j;

/// <summary>Makes and checks the rules and indexes that everything else relies on.</summary>
internal static class Schema
{
    /// <summary>Version of the schema this build writes; a store of a newer one is refused.</summary>
    public const int Version = 1;

    /// <summary>The statements that make the schema, one for each transaction.</summary>
    public static IEnumerable<string> Statements() => CypherText.File("schema").Split('\n')
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
        .Select(line => line.Trim().TrimEnd(';')).Where(line => line.Length > 0)
        .SelectMany(line => line.Contains("LINK", StringComparison.Ordinal)
            ? CypherText.RelationshipTypes.Select(type => line.Replace("LINK", type, StringComparison.Ordinal))
            : [line]);

    /// <summary>Makes what is missing, waits until all of it is online, and creates the store's own node.</summary>
    /// <exception cref="GraphException"><c>store.newer</c>, or <c>store.schema</c> when a name is taken by another rule.</exception>
    public static async Task PrepareAsync(IAsyncSession session, string uri, CancellationToken cancellation)
    {
        var known = await NamesAsync(session);
        foreach (var statement in Statements().Where(statement => !known.Contains(NameIn(statement))))
        {
            cancellation.ThrowIfCancellationRequested();
            await MakeAsync(session, statement);
        }
        await (await session.RunAsync("CALL db.awaitIndexes(300)")).ConsumeAsync();
        var online = await NamesAsync(session);
        if (Statements().Select(NameIn).FirstOrDefault(name => !online.Contains(name)) is { } missing)
            throw new GraphException(new UserMessage("store.schema", uri, missing));
        var version = await session.ExecuteWriteAsync(async tx =>
            (await new Statements(tx, cancellation).QueryAsync("store-create", ("schema", Version))).Single().Long("schema"));
        Check(version, uri);
    }

    /// <summary>Refuses a store that a newer build wrote.</summary>
    public static void Check(long version, string uri)
    {
        if (version > Version)
            throw new GraphException(new UserMessage(
                "store.newer", uri, version.ToString(CultureInfo.InvariantCulture), Version.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task MakeAsync(IAsyncSession session, string statement)
    {
        try
        {
            await session.ExecuteWriteAsync(async tx => await (await tx.RunAsync(statement)).ConsumeAsync());
        }
        catch (Neo4jException e) when (e.Code is "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists")
        {
            // Another instance that starts now made it first.
        }
    }

    /// <summary>Names of the indexes that are online; a constraint owns one of its own name.</summary>
    private static Task<HashSet<string>> NamesAsync(IAsyncSession session) => session.ExecuteReadAsync(async tx =>
    {
        var rows = await (await tx.RunAsync("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name")).ToListAsync();
        return rows.Select(row => row.Text("name")).ToHashSet();
    });

    private static string NameIn(string statement)
    {
        var words = statement.Split(' ');
        return words[Array.IndexOf(words, "IF") - 1];
    }
}
