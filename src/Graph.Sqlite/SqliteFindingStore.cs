using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Published findings of the embedded store.</summary>
internal sealed class SqliteFindingStore(SqliteStore store) : IFindingStore
{
    public Task<RunRecord?> CurrentRunAsync(Viewer viewer, CancellationToken cancellation) => store.ReadAsync(
        db => db.Query(
            "SELECT id FROM run WHERE state = $1 ORDER BY ended DESC, number DESC", row => row.GetString(0), RunState.Finished)
            .Select(id => SqliteRunLedger.Find(db, id)!).FirstOrDefault(run => viewer.SeesScope(run.Request.Scope)),
        cancellation);

    public Task<PageOf<RankedGroup>> GroupsAsync(Viewer viewer, string runId, bool withOthers, Slice slice, CancellationToken cancellation) =>
        ReadAsync(
            viewer, runId, new PageOf<RankedGroup>([], 0),
            db => new PageOf<RankedGroup>(
                db.Query(
                    "SELECT rank, json FROM finding_group WHERE run = $1 AND (suspected = 1 OR $2) ORDER BY rank LIMIT $3 OFFSET $4",
                    row => new RankedGroup(row.GetInt32(0), FindingJson.Read<GroupFinding>(row.GetString(1))), runId, withOthers, slice.SqlLimit, slice.Offset),
                db.Scalar<long>("SELECT count(*) FROM finding_group WHERE run = $1 AND (suspected = 1 OR $2)", runId, withOthers)),
            cancellation);

    public Task<RankedGroup?> GroupAsync(Viewer viewer, string runId, string groupId, CancellationToken cancellation) => ReadAsync<RankedGroup?>(
        viewer, runId, null,
        db => db.Query(
            "SELECT rank, json FROM finding_group WHERE run = $1 AND id = $2",
            row => new RankedGroup(row.GetInt32(0), FindingJson.Read<GroupFinding>(row.GetString(1))), runId, groupId).FirstOrDefault(),
        cancellation);

    public Task<PageOf<RankedActor>> ActorsAsync(Viewer viewer, string runId, string? groupId, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer, runId, new PageOf<RankedActor>([], 0),
        db => new PageOf<RankedActor>(
            db.Query(
                "SELECT rank, json FROM finding_actor WHERE run = $1 AND ($2 IS NULL OR group_id = $2) ORDER BY rank LIMIT $3 OFFSET $4",
                row => new RankedActor(row.GetInt32(0), FindingJson.Read<ActorFinding>(row.GetString(1))), runId, groupId, slice.SqlLimit, slice.Offset),
            db.Scalar<long>("SELECT count(*) FROM finding_actor WHERE run = $1 AND ($2 IS NULL OR group_id = $2)", runId, groupId)),
        cancellation);

    public Task<EntityFindings> ForEntityAsync(Viewer viewer, string runId, EntityId id, CancellationToken cancellation) => ReadAsync(
        viewer, runId, new EntityFindings(null, 0, null, null, null, []),
        db =>
        {
            var key = id.ToString();
            var actor = db.Query(
                "SELECT rank, json FROM finding_actor WHERE run = $1 AND entity = $2 ORDER BY rank",
                row => new RankedActor(row.GetInt32(0), FindingJson.Read<ActorFinding>(row.GetString(1))), runId, key).FirstOrDefault();
            var group = db.Query(
                """
                SELECT g.rank, g.json FROM finding_member m JOIN finding_group g ON g.run = m.run AND g.rank = m.group_rank
                WHERE m.run = $1 AND m.entity = $2 ORDER BY g.rank LIMIT 1
                """,
                row => new RankedGroup(row.GetInt32(0), FindingJson.Read<GroupFinding>(row.GetString(1))), runId, key).FirstOrDefault();
            return new EntityFindings(
                actor, db.Scalar<long>("SELECT count(*) FROM finding_actor WHERE run = $1", runId), group,
                group?.Group.Members.FirstOrDefault(member => member.Id == id),
                db.Query("SELECT json FROM finding_set_aside WHERE run = $1 AND entity = $2", row => FindingJson.Read<SetAsideFinding>(row.GetString(0)), runId, key).FirstOrDefault(),
                db.Query(
                    "SELECT json FROM finding_layer WHERE run = $1 AND account = $2 ORDER BY case_id, layer",
                    row => FindingJson.Read<LayerFinding>(row.GetString(0)), runId, key));
        },
        cancellation);

    public Task<PageOf<SetAsideFinding>> SetAsideAsync(Viewer viewer, string runId, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer, runId, new PageOf<SetAsideFinding>([], 0),
        db => new PageOf<SetAsideFinding>(
            db.Query(
                "SELECT json FROM finding_set_aside WHERE run = $1 ORDER BY entity LIMIT $2 OFFSET $3",
                row => FindingJson.Read<SetAsideFinding>(row.GetString(0)), runId, slice.SqlLimit, slice.Offset),
            db.Scalar<long>("SELECT count(*) FROM finding_set_aside WHERE run = $1", runId)),
        cancellation);

    public Task<PageOf<LayerFinding>> LayersAsync(Viewer viewer, string runId, Slice slice, CancellationToken cancellation) => ReadAsync(
        viewer, runId, new PageOf<LayerFinding>([], 0),
        db => new PageOf<LayerFinding>(
            db.Query(
                "SELECT json FROM finding_layer WHERE run = $1 ORDER BY case_id, layer, account LIMIT $2 OFFSET $3",
                row => FindingJson.Read<LayerFinding>(row.GetString(0)), runId, slice.SqlLimit, slice.Offset),
            db.Scalar<long>("SELECT count(*) FROM finding_layer WHERE run = $1", runId)),
        cancellation);

    public Task SaveLayoutAsync(string snapshot, string view, byte[] layout, CancellationToken cancellation) => store.WriteAsync(
        db => db.Execute(
            "INSERT INTO layout (snapshot, view, data) VALUES ($1, $2, $3) ON CONFLICT (snapshot, view) DO UPDATE SET data = excluded.data",
            snapshot, view, layout),
        cancellation);

    public Task<byte[]?> LayoutAsync(string snapshot, string view, CancellationToken cancellation) =>
        store.ReadAsync(db => db.Scalar<byte[]>("SELECT data FROM layout WHERE snapshot = $1 AND view = $2", snapshot, view), cancellation);

    private Task<T> ReadAsync<T>(Viewer viewer, string runId, T hidden, Func<Database, T> read, CancellationToken cancellation) => store.ReadAsync(
        db => SqliteRunLedger.Find(db, runId) is { } run && viewer.SeesScope(run.Request.Scope) ? read(db) : hidden, cancellation);
}
