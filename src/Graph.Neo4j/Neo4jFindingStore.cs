using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Published findings of the Neo4j store.</summary>
internal sealed class Neo4jFindingStore(Neo4jStore store) : IFindingStore
{
    public Task<RunRecord?> CurrentRunAsync(Viewer viewer, CancellationToken cancellation) => store.ReadAsync(
        async db => (await db.QueryAsync("runs-finished")).Select(Neo4jRunLedger.Read).FirstOrDefault(run => viewer.SeesScope(run.Request.Scope)), cancellation);

    public Task<PageOf<RankedGroup>> GroupsAsync(Viewer viewer, string runId, bool withOthers, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer, runId, new PageOf<RankedGroup>([], 0),
        async (db, run) => Page(await db.QueryAsync("groups", ("run", run), ("others", withOthers), ("offset", slice.Offset), ("limit", LimitOf(slice))), Group),
        cancellation);

    public Task<RankedGroup?> GroupAsync(Viewer viewer, string runId, string groupId, CancellationToken cancellation) => ReadAsync<RankedGroup?>(
        viewer, runId, null,
        async (db, run) => (await db.QueryAsync("group-find", ("run", run), ("id", groupId))).Select(Group).FirstOrDefault(), cancellation);

    public Task<PageOf<RankedActor>> ActorsAsync(Viewer viewer, string runId, string? groupId, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer, runId, new PageOf<RankedActor>([], 0),
        async (db, run) => Page(await FindingsAsync(db, run, "actor", groupId, slice), Actor), cancellation);

    public Task<EntityFindings> ForEntityAsync(Viewer viewer, string runId, EntityId id, CancellationToken cancellation) => ReadAsync(
        viewer, runId, new EntityFindings(null, 0, null, null, null, []),
        async (db, run) =>
        {
            var found = (await db.QueryAsync("findings-of-entity", ("run", run), ("entity", id.ToString()))).ToLookup(row => row.Text("part"));
            var actors = Page(await FindingsAsync(db, run, "actor", null, Slice.First(1)), Actor).Total;
            var group = found["member"].FirstOrDefault() is { } member
                ? (await db.QueryAsync("group-of-rank", ("run", run), ("rank", member.Long("groupRank")))).Select(Group).FirstOrDefault()
                : null;
            return new EntityFindings(
                found["actor"].Select(Actor).FirstOrDefault(), actors, group, group?.Group.Members.FirstOrDefault(known => known.Id == id),
                found["aside"].Select(row => FindingJson.Read<SetAsideFinding>(row.Text("json"))).FirstOrDefault(),
                [.. found["layer"].Select(row => FindingJson.Read<LayerFinding>(row.Text("json")))]);
        },
        cancellation);

    public Task<PageOf<SetAsideFinding>> SetAsideAsync(Viewer viewer, string runId, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer, runId, new PageOf<SetAsideFinding>([], 0),
        async (db, run) => Page(await FindingsAsync(db, run, "aside", null, slice), row => FindingJson.Read<SetAsideFinding>(row.Text("json"))), cancellation);

    public Task<PageOf<LayerFinding>> LayersAsync(Viewer viewer, string runId, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer, runId, new PageOf<LayerFinding>([], 0),
        async (db, run) => Page(await FindingsAsync(db, run, "layer", null, slice), row => FindingJson.Read<LayerFinding>(row.Text("json"))), cancellation);

    public Task SaveLayoutAsync(string snapshot, string view, byte[] layout, CancellationToken cancellation) => store.WriteAsync(
        tx => tx.QueryAsync("layout-save", ("snapshot", snapshot), ("view", view), ("data", layout)), cancellation);

    public Task<byte[]?> LayoutAsync(string snapshot, string view, CancellationToken cancellation) => store.ReadAsync(
        async db => (await db.QueryAsync("layout", ("snapshot", snapshot), ("view", view))).Select(row => row.Bytes("data")).FirstOrDefault(), cancellation);

    private static Task<List<IRecord>> FindingsAsync(Statements db, string run, string part, string? group, Slice slice) => db.QueryAsync(
        "findings", ("run", run), ("part", part), ("group", group), ("offset", slice.Offset), ("limit", LimitOf(slice)));

    private static long LimitOf(Slice slice) => slice.Limit == 0 ? int.MaxValue : slice.Limit;

    /// <summary>A page from rows that carry the total; a row without an item carries nothing else.</summary>
    private static PageOf<T> Page<T>(List<IRecord> rows, Func<IRecord, T> item) =>
        new([.. rows.Where(row => row["rank"] is not null).Select(item)], rows.Count == 0 ? 0 : rows[0].Long("total"));

    private static RankedGroup Group(IRecord row) => new((int)row.Long("rank"), FindingJson.Read<GroupFinding>(row.Text("json")));

    private static RankedActor Actor(IRecord row) => new((int)row.Long("rank"), FindingJson.Read<ActorFinding>(row.Text("json")));

    private Task<T> ReadAsync<T>(Viewer viewer, string runId, T hidden, Func<Statements, string, Task<T>> read, CancellationToken cancellation) => store.ReadAsync(
        async db => await db.QueryAsync("run-find", ("id", runId)) is [var run] && run.TextOrNull("findings") is { } name && viewer.SeesScope(run.Text("scope"))
            ? await read(db, name)
            : hidden,
        cancellation);
}
