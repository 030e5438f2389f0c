using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Writes what a run found: groups with their members for everyone who looks at the database, the rest as documents.</summary>
internal static class FindingNodes
{
    /// <summary>How many finished runs of a scope keep their findings; older ones keep their ledger entry.</summary>
    private const int RunsKept = 10;

    private const int RowsMax = 2_000;

    public static string NameOf(string runId, long fence) => string.Create(CultureInfo.InvariantCulture, $"{runId}/{fence}");

    /// <summary>Lays findings down under a name of their own, a part in each transaction; repeated parts change nothing.</summary>
    public static async Task StageAsync(Neo4jStore store, string name, FindingSet findings, CancellationToken cancellation)
    {
        await WriteAsync(store, "groups-create", name, findings.Groups.Select(GroupRow), cancellation);
        await WriteAsync(store, "group-members", name, findings.Groups.SelectMany(MemberRows), cancellation);
        await WriteAsync(store, "findings-create", name, findings.Groups.SelectMany(MemberFindings), cancellation);
        await WriteAsync(store, "findings-create", name, findings.Actors.Select((actor, i) => Row(
            "actor", i + 1, actor.Id, actor.GroupId, FindingJson.Write(actor))), cancellation);
        await WriteAsync(store, "findings-create", name, findings.SetAside.DistinctBy(aside => aside.Id)
            .OrderBy(aside => aside.Id.ToString(), StringComparer.Ordinal).Select((aside, i) => Row("aside", i + 1, aside.Id, null, FindingJson.Write(aside))), cancellation);
        await WriteAsync(store, "findings-create", name, findings.Layers.DistinctBy(layer => (layer.Case, layer.Layer, layer.Account))
            .OrderBy(layer => layer.Case.ToString(), StringComparer.Ordinal).ThenBy(layer => layer.Layer).ThenBy(layer => layer.Account.ToString(), StringComparer.Ordinal)
            .Select((layer, i) => Row("layer", i + 1, layer.Account, null, FindingJson.Write(layer))), cancellation);
        await WriteAsync(store, "entities-found", name, findings.Actors.Select(actor => (object)new Dictionary<string, object?>
        {
            ["kind"] = EntityKinds.PrefixOf(actor.Id.Kind), ["key"] = actor.Id.Key, ["group"] = actor.GroupId, ["role"] = actor.Role, ["score"] = actor.Score,
        }), cancellation);
    }

    /// <summary>Drops findings of old runs, and what earlier claims of this run laid down without publishing it.</summary>
    public static async Task DropOldAsync(Neo4jStore store, RunClaim claim, CancellationToken cancellation)
    {
        var old = await store.ReadAsync(db => db.QueryAsync("findings-old", ("scope", claim.Run.Request.Scope), ("kept", RunsKept)), cancellation);
        var unpublished = Enumerable.Range(1, (int)claim.Fence - 1).Select(fence => NameOf(claim.Run.Id, fence));
        foreach (var name in old.Select(row => row.Text("name")).Concat(unpublished))
        {
            while (await store.WriteAsync(async tx => (await tx.QueryAsync("findings-drop", ("name", name), ("limit", RowsMax))).Single().Long("rows"), cancellation) > 0)
                cancellation.ThrowIfCancellationRequested();
        }
    }

    private static async Task WriteAsync(Neo4jStore store, string statement, string name, IEnumerable<object> rows, CancellationToken cancellation)
    {
        foreach (var part in rows.Chunk(RowsMax))
            await store.WriteAsync(tx => tx.QueryAsync(statement, ("run", name), ("rows", part.ToList())), cancellation);
    }

    private static object GroupRow(GroupFinding group, int i) => new Dictionary<string, object?>
    {
        ["rank"] = i + 1, ["properties"] = new Dictionary<string, object?>
        {
            ["id"] = group.Id, ["name"] = group.Label, ["type"] = group.Type, ["suspected"] = group.IsSuspected, ["score"] = group.Score,
            ["size"] = group.Size, ["persons"] = group.Persons, ["amountFen"] = group.AmountFen, ["json"] = FindingJson.Write(group),
        },
    };

    /// <summary>Members of suspected groups, drawn as relationships.</summary>
    private static IEnumerable<object> MemberRows(GroupFinding group, int i) => group.IsSuspected
        ? group.Members.Select(member => (object)new Dictionary<string, object?>
        {
            ["rank"] = i + 1, ["kind"] = EntityKinds.PrefixOf(member.Id.Kind), ["key"] = member.Id.Key, ["role"] = member.Role,
        })
        : [];

    private static IEnumerable<object> MemberFindings(GroupFinding group, int i) => group.Members.Select(
        (member, k) => Row("member", ((long)(i + 1) << 24) + k, member.Id, group.Id, null, i + 1));

    private static object Row(string part, long rank, EntityId entity, string? group, string? json, long? groupRank = null) => new Dictionary<string, object?>
    {
        ["part"] = part, ["rank"] = rank,
        ["properties"] = new Dictionary<string, object?> { ["entity"] = entity.ToString(), ["group"] = group, ["groupRank"] = groupRank, ["json"] = json },
    };
}
