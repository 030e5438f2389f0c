using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Run ledger of the Neo4j store.</summary>
internal sealed class Neo4jRunLedger(Neo4jStore store) : IRunLedger
{
    public Task<RunRecord> EnqueueAsync(RunRequest request, CancellationToken cancellation) => store.WriteAsync(
        async tx =>
        {
            if (await tx.QueryAsync("run-owed-by-key", ("key", request.IdempotencyKey)) is [var owed, ..])
                return Read(owed);
            var id = ShortId.New();
            await tx.QueryAsync("run-create", ("run", new Dictionary<string, object?>
            {
                ["number"] = tx.NextNumber(), ["id"] = id, ["idempotencyKey"] = request.IdempotencyKey, ["scope"] = request.Scope, ["parameters"] = request.ParametersJson,
                ["trigger"] = request.Trigger, ["by"] = request.By, ["state"] = (long)RunState.Queued, ["enqueued"] = tx.Now.UtcTicks, ["fence"] = 0L, ["progress"] = 0.0,
            }));
            return (await FindAsync(tx, id))!;
        },
        cancellation);

    public Task<RunClaim?> ClaimAsync(string worker, TimeSpan lease, string? runId, CancellationToken cancellation) => store.WriteAsync<RunClaim?>(
        async tx =>
        {
            if (await tx.QueryAsync("run-owed", ("id", runId), ("now", tx.Now.UtcTicks)) is not [var owed, ..])
                return null;
            var fence = owed.Long("fence") + 1;
            await SetAsync(tx, owed.Text("id"), new()
            {
                ["state"] = (long)RunState.Running, ["worker"] = worker, ["lease"] = tx.Now.UtcTicks + lease.Ticks, ["fence"] = fence, ["progress"] = 0.0,
                ["started"] = owed.LongOrNull("started") ?? tx.Now.UtcTicks, ["codeVersion"] = Neo4jStore.ProductVersion,
            });
            return new RunClaim((await FindAsync(tx, owed.Text("id")))!, fence);
        },
        cancellation);

    public Task CheckpointAsync(
        RunClaim claim, string stage, double progress, string? snapshot, TimeSpan lease, CancellationToken cancellation) => store.WriteAsync(
        async tx =>
        {
            await CheckFenceAsync(tx, claim);
            var values = new Dictionary<string, object?> { ["stage"] = stage, ["progress"] = progress, ["lease"] = tx.Now.UtcTicks + lease.Ticks };
            if (snapshot is not null)
                values["snapshot"] = snapshot;
            return await SetAsync(tx, claim.Run.Id, values);
        },
        cancellation);

    public async Task PublishAsync(RunClaim claim, FindingSet findings, string summaryJson, CancellationToken cancellation)
    {
        // Findings are laid down first, under a name that only this claim has; the last transaction makes them the run's.
        var staged = FindingNodes.NameOf(claim.Run.Id, claim.Fence);
        await store.WriteAsync(async tx => { await CheckFenceAsync(tx, claim); return 0; }, cancellation);
        await FindingNodes.StageAsync(store, staged, findings, cancellation);
        await store.WriteAsync(
            async tx =>
            {
                await CheckFenceAsync(tx, claim);
                await SetAsync(tx, claim.Run.Id, new()
                {
                    ["state"] = (long)RunState.Finished, ["progress"] = 1.0, ["ended"] = tx.Now.UtcTicks, ["snapshot"] = findings.Snapshot, ["summary"] = summaryJson,
                    ["worker"] = null, ["lease"] = null, ["error"] = null, ["findings"] = staged,
                });
                return 0;
            },
            cancellation);
        await FindingNodes.DropOldAsync(store, claim, cancellation);
    }

    public Task ReleaseAsync(RunClaim claim, UserMessage? error, CancellationToken cancellation) => store.WriteAsync(
        async tx =>
        {
            var (fence, state) = await HolderAsync(tx, claim.Run.Id);
            if (fence != claim.Fence || state != RunState.Running)
                return 0;
            var values = new Dictionary<string, object?> { ["state"] = (long)(error is null ? RunState.Queued : RunState.Failed), ["worker"] = null, ["lease"] = null };
            if (error is not null)
                (values["ended"], values["error"]) = (tx.Now.UtcTicks, StoreJson.OfMessage(error));
            return await SetAsync(tx, claim.Run.Id, values);
        },
        cancellation);

    public Task<bool> CancelAsync(string runId, string by, CancellationToken cancellation) => store.WriteAsync(
        async tx =>
        {
            var (_, state) = await HolderAsync(tx, runId);
            if (state is not (RunState.Queued or RunState.Running))
                return false;
            await SetAsync(tx, runId, new() { ["state"] = (long)RunState.Cancelled, ["ended"] = tx.Now.UtcTicks, ["worker"] = null, ["lease"] = null });
            await OperationNodes.AppendAsync(tx, by, "run-cancel", runId, null, null, null);
            return true;
        },
        cancellation);

    public Task<RunRecord?> FindAsync(Viewer viewer, string runId, CancellationToken cancellation) => store.ReadAsync(
        async db => await FindAsync(db, runId) is { } run && viewer.SeesScope(run.Request.Scope) ? run : null, cancellation);

    public Task<PageOf<RunRecord>> ListAsync(Viewer viewer, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var visible = (await db.QueryAsync("runs")).Select(Read).Where(run => viewer.SeesScope(run.Request.Scope)).ToList();
            return new PageOf<RunRecord>([.. slice.Of(visible)], visible.Count);
        },
        cancellation);

    public static async Task<RunRecord?> FindAsync(Statements db, string id) => (await db.QueryAsync("run-find", ("id", id))).Select(Read).FirstOrDefault();

    public static RunRecord Read(IRecord row) => new(
        row.Text("id"), new RunRequest(row.Text("idempotencyKey"), row.Text("scope"), row.Text("parameters"), row.Text("trigger"), row.Text("by")),
        (RunState)row.Long("state"), row.TextOrNull("stage"), row["progress"].As<double>(), new DateTimeOffset(row.Long("enqueued"), TimeSpan.Zero),
        Time(row.LongOrNull("started")), Time(row.LongOrNull("ended")), row.TextOrNull("snapshot"), row.TextOrNull("codeVersion"), row.TextOrNull("summary"),
        StoreJson.Message(row.TextOrNull("error")));

    private static DateTimeOffset? Time(long? ticks) => ticks is { } given ? new DateTimeOffset(given, TimeSpan.Zero) : null;

    private static async Task<int> SetAsync(WriteTransaction tx, string id, Dictionary<string, object?> values)
    {
        await tx.QueryAsync("run-set", ("id", id), ("values", values));
        return 0;
    }

    private static async Task<(long Fence, RunState? State)> HolderAsync(WriteTransaction tx, string id) =>
        await tx.QueryAsync("run-find", ("id", id)) is [var run] ? (run.Long("fence"), (RunState)run.Long("state")) : (0, null);

    private static async Task CheckFenceAsync(WriteTransaction tx, RunClaim claim)
    {
        var (fence, state) = await HolderAsync(tx, claim.Run.Id);
        if (state == RunState.Cancelled)
            throw new GraphException(new UserMessage("run.cancelled", claim.Run.Id));
        if (fence != claim.Fence || state != RunState.Running)
            throw new GraphException(new UserMessage("run.fenced", claim.Run.Id));
    }
}
