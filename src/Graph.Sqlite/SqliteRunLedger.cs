using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Microsoft.Data.Sqlite;

namespace Graph.Sqlite;

/// <summary>Run ledger of the embedded store.</summary>
internal sealed class SqliteRunLedger(SqliteStore store) : IRunLedger
{
    private const string RunColumns =
        """
        SELECT id, key, scope, parameters, trigger_name, by, state, stage, progress, enqueued, started, ended, snapshot, code_version, summary, error FROM run
        """;

    /// <summary>Hands back what a process held that no longer exists: whoever opens the store for writing is its only writer.</summary>
    public static void FreeAbandoned(Database db) =>
        db.Execute("UPDATE run SET state = $1, worker = NULL, lease = NULL WHERE state = $2", RunState.Queued, RunState.Running);

    public Task<RunRecord> EnqueueAsync(RunRequest request, CancellationToken cancellation) => store.WriteAsync(
        db =>
        {
            var owed = db.Query(
                RunColumns + " WHERE key = $1 AND state IN ($2, $3) ORDER BY number LIMIT 1", Read, request.IdempotencyKey, RunState.Queued, RunState.Running);
            if (owed.Count > 0)
                return owed[0];
            var id = ShortId.New();
            db.Execute(
                "INSERT INTO run (id, key, scope, parameters, trigger_name, by, state, enqueued) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                id, request.IdempotencyKey, request.Scope, request.ParametersJson, request.Trigger, request.By, RunState.Queued, Now());
            return Find(db, id)!;
        },
        cancellation);

    public Task<RunClaim?> ClaimAsync(string worker, TimeSpan lease, string? runId, CancellationToken cancellation) => store.WriteAsync(
        db =>
        {
            var owed = db.Scalar<string>(
                """
                SELECT id FROM run WHERE ($1 IS NULL OR id = $1) AND (state = $2 OR (state = $3 AND lease < $4)) ORDER BY number LIMIT 1
                """,
                runId, RunState.Queued, RunState.Running, Now());
            if (owed is null)
                return null;
            db.Execute(
                """
                UPDATE run SET state = $2, worker = $3, lease = $4, fence = fence + 1, started = ifnull(started, $5), progress = 0, code_version = $6
                WHERE id = $1
                """,
                owed, RunState.Running, worker, Now() + lease.Ticks, Now(), SqliteStore.ProductVersion);
            return new RunClaim(Find(db, owed)!, db.Scalar<long>("SELECT fence FROM run WHERE id = $1", owed));
        },
        cancellation);

    public Task CheckpointAsync(
        RunClaim claim, string stage, double progress, string? snapshot, TimeSpan lease, CancellationToken cancellation) => store.WriteAsync(
        db =>
        {
            CheckFence(db, claim);
            return db.Execute(
                "UPDATE run SET stage = $2, progress = $3, snapshot = ifnull($4, snapshot), lease = $5 WHERE id = $1",
                claim.Run.Id, stage, progress, snapshot, Now() + lease.Ticks);
        },
        cancellation);

    public Task PublishAsync(RunClaim claim, FindingSet findings, string summaryJson, CancellationToken cancellation) => store.WriteAsync(
        db =>
        {
            CheckFence(db, claim);
            FindingTables.Write(db, claim.Run.Id, findings);
            db.Execute(
                "UPDATE run SET state = $2, progress = 1, ended = $3, snapshot = $4, summary = $5, worker = NULL, lease = NULL, error = NULL WHERE id = $1",
                claim.Run.Id, RunState.Finished, Now(), findings.Snapshot, summaryJson);
            FindingTables.DropOld(db, claim.Run.Request.Scope);
            return 0;
        },
        cancellation);

    public Task ReleaseAsync(RunClaim claim, UserMessage? error, CancellationToken cancellation) => store.WriteAsync(
        db => error is null
            ? db.Execute(
                "UPDATE run SET state = $3, worker = NULL, lease = NULL WHERE id = $1 AND fence = $2 AND state = $4",
                claim.Run.Id, claim.Fence, RunState.Queued, RunState.Running)
            : db.Execute(
                "UPDATE run SET state = $3, ended = $4, error = $5, worker = NULL, lease = NULL WHERE id = $1 AND fence = $2 AND state = $6",
                claim.Run.Id, claim.Fence, RunState.Failed, Now(), StoreJson.OfMessage(error), RunState.Running),
        cancellation);

    public Task<bool> CancelAsync(string runId, string by, CancellationToken cancellation) => store.WriteAsync(
        db =>
        {
            var isOwed = db.Execute(
                "UPDATE run SET state = $2, ended = $3, worker = NULL, lease = NULL WHERE id = $1 AND state IN ($4, $5)",
                runId, RunState.Cancelled, Now(), RunState.Queued, RunState.Running) > 0;
            if (isOwed)
                OperationTable.Append(db, store.Time, by, "run-cancel", runId, null, null, null);
            return isOwed;
        },
        cancellation);

    public Task<RunRecord?> FindAsync(Viewer viewer, string runId, CancellationToken cancellation) =>
        store.ReadAsync(db => Find(db, runId) is { } run && viewer.SeesScope(run.Request.Scope) ? run : null, cancellation);

    public Task<PageOf<RunRecord>> ListAsync(Viewer viewer, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            var visible = db.Query(RunColumns + " ORDER BY number DESC", Read).Where(run => viewer.SeesScope(run.Request.Scope)).ToList();
            return new PageOf<RunRecord>([.. slice.Of(visible)], visible.Count);
        },
        cancellation);

    public static RunRecord? Find(Database db, string id) => db.Query(RunColumns + " WHERE id = $1", Read, id).FirstOrDefault();

    public static RunRecord Read(SqliteDataReader row) => new(
        row.GetString(0), new RunRequest(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
        (RunState)row.GetInt32(6), row.Text(7), row.GetDouble(8), Time(row.GetInt64(9)), row.Number(10) is { } started ? Time(started) : null,
        row.Number(11) is { } ended ? Time(ended) : null, row.Text(12), row.Text(13), row.Text(14), StoreJson.Message(row.Text(15)));

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);

    private static void CheckFence(Database db, RunClaim claim)
    {
        var found = db.Query("SELECT fence, state FROM run WHERE id = $1", row => (Fence: row.GetInt64(0), State: (RunState)row.GetInt32(1)), claim.Run.Id);
        if (found.Count > 0 && found[0].State == RunState.Cancelled)
            throw new GraphException(new UserMessage("run.cancelled", claim.Run.Id));
        if (found.Count == 0 || found[0].Fence != claim.Fence || found[0].State != RunState.Running)
            throw new GraphException(new UserMessage("run.fenced", claim.Run.Id));
    }

    private long Now() => store.Time.GetUtcNow().UtcTicks;
}
