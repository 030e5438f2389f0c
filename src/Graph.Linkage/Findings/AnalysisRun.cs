using System.Text.Json;
using Graph.Linkage.Model;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;

namespace Graph.Linkage.Findings;

/// <summary>One run of the ledger: one snapshot, four checkpoints, one publication.</summary>
/// <remarks>
/// Running a claim again after a kill does the same work on the same content and publishes the same findings. Nothing is published unless
/// the fence holds. Faults rise to the caller, who releases the claim.
/// </remarks>
public static class AnalysisRun
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Runs a claimed run in this process and publishes its findings.</summary>
    /// <exception cref="GraphException"><c>run.fenced</c> or <c>run.cancelled</c>: nothing is published.</exception>
    public static Task ExecuteAsync(
        IStore store, RunClaim claim, TimeProvider time, IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        ExecuteAsync(store, claim, new InProcessEngine(), time, progress, cancellation);

    /// <summary>As above, on another engine.</summary>
    public static async Task ExecuteAsync(
        IStore store, RunClaim claim, IAnalyticsEngine engine, TimeProvider time, IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        var parameters = AnalysisParameters.Parse(claim.Run.Request.ParametersJson) with { Scope = claim.Run.Request.Scope };
        var viewer = ViewerOf(parameters.Scope);
        var watch = new StageWatch(store, claim, time, progress);

        watch.Start("projection", 0);
        var options = parameters.ToProjection();
        var query = Projector.QueryOf(options, viewer);
        var snapshot = await Projector.SnapshotAsync(store, options, cancellation);
        var facts = await FactReader.ReadAsync(store.Blocks, query, cancellation);
        var inputs = await FindingInputs.ReadAsync(store, facts, query, cancellation);
        var rule = await Projector.RuleAsync(store, cancellation);
        var analysis = Analysis.Begin(engine, parameters, facts, rule, inputs, snapshot, cancellation);
        await watch.EndAsync(0.25, snapshot, cancellation);

        watch.Start("communities", 0.25);
        await analysis.FindGroupsAsync(cancellation);
        await watch.EndAsync(0.5, snapshot, cancellation);

        watch.Start("centrality", 0.5);
        var centrality = await analysis.CentralityAsync(cancellation);
        await watch.EndAsync(0.75, snapshot, cancellation);

        watch.Start("findings", 0.75);
        var profiles = analysis.Profiles(centrality, cancellation);
        var (oldGroups, oldActors) = await PreviousAsync(store, viewer, parameters.Scope, cancellation);
        var findings = await analysis.AssembleAsync(store.Reader, viewer, profiles, claim.Run.Id, oldGroups, cancellation);
        await watch.EndAsync(0.95, snapshot, cancellation);

        var graph = analysis.Context.Projection.Graph;
        var summary = new
        {
            run = claim.Run.Id, snapshot, nodes = graph.NodeCount, edges = graph.EdgeCount, groups = findings.Groups.Count,
            seconds = watch.Seconds, difference = Difference.Of(findings, oldGroups, oldActors),
        };
        await store.Runs.PublishAsync(claim, findings, JsonSerializer.Serialize(summary, Json), cancellation);
        progress?.Report(new RunProgress("findings", 1));
    }

    /// <summary>The viewer that sees exactly a scope.</summary>
    public static Viewer ViewerOf(string scope) => scope == "*" ? Viewer.Everything : Viewer.Everything with { Dossiers = [scope] };

    private static async Task<(IReadOnlyList<GroupFinding> Groups, IReadOnlyList<RankedActor> Actors)> PreviousAsync(
        IStore store, Viewer viewer, string scope, CancellationToken cancellation)
    {
        var runs = await store.Runs.ListAsync(viewer, Slice.All, cancellation);
        var previous = runs.Items.FirstOrDefault(run => run.State == RunState.Finished && run.Request.Scope == scope);
        if (previous is null)
            return ([], []);
        var groups = await store.Findings.GroupsAsync(viewer, previous.Id, true, Slice.All, cancellation);
        var actors = await store.Findings.ActorsAsync(viewer, previous.Id, null, Slice.All, cancellation);
        return ([.. groups.Items.Select(ranked => ranked.Group)], actors.Items);
    }

    private sealed class StageWatch(IStore store, RunClaim claim, TimeProvider time, IProgress<RunProgress>? progress)
    {
        private string _stage = "";
        private long _startedAt;

        public SortedDictionary<string, double> Seconds { get; } = new(StringComparer.Ordinal);

        public void Start(string stage, double fraction)
        {
            (_stage, _startedAt) = (stage, time.GetTimestamp());
            progress?.Report(new RunProgress(stage, fraction));
        }

        public Task EndAsync(double fraction, string snapshot, CancellationToken cancellation)
        {
            Seconds[_stage] = Math.Round(time.GetElapsedTime(_startedAt).TotalSeconds, 3);
            return store.Runs.CheckpointAsync(claim, _stage, fraction, snapshot, Lease, cancellation);
        }
    }
}
