using Graph.Linkage.Model;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;

namespace Graph.Linkage.Findings;

/// <summary>The steps of an analysis from facts to profiles, without a ledger.</summary>
public sealed class Analysis
{
    private readonly IAnalyticsEngine _engine;
    private readonly AnalysisParameters _parameters;
    private readonly FindingInputs _inputs;
    private AsymmetricContactSignal? _contact;

    private Analysis(IAnalyticsEngine engine, AnalysisParameters parameters, FindingInputs inputs, FindingContext context) =>
        (_engine, _parameters, _inputs, Context) = (engine, parameters, inputs, context);

    /// <summary>Facts, actors, taint and, once found, groups.</summary>
    public FindingContext Context { get; }

    /// <summary>Whether every community is a group and every entity an actor.</summary>
    public bool AreAllSuspects { get; private init; }

    /// <summary>Projects the facts and sets aside who is never ranked.</summary>
    public static Analysis Begin(
        IAnalyticsEngine engine, AnalysisParameters parameters, FactTable facts, InfrastructureRule rule, FindingInputs inputs,
        string snapshot, CancellationToken cancellation)
    {
        var setAside = VictimFinder.Find(facts, inputs.VictimNames);
        var projection = Projector.Project(facts, rule, parameters.ToProjection(), setAside, snapshot);
        var areAllActors = facts.IsCustomOnly || (parameters.ProjectKind is { } kind && Model.EntityKinds.IsCustom(Model.EntityKinds.Canonical(kind)));
        var actors = new ActorTable(projection, areAllActors);
        var tracer = new TaintTracer(facts, inputs.Transfers, projection.SetAside, inputs.Thresholds);
        var taints = tracer.Trace(incident => inputs.LossFen.TryGetValue(incident, out var fen) ? fen : null, cancellation);
        var implication = new Implication(facts, actors, projection.SetAside, taints, inputs.Transfers);
        var context = new FindingContext(
            projection, actors, inputs.Transfers, taints, implication, new ActorTies(facts, actors), inputs.Thresholds);
        return new Analysis(engine, parameters, inputs, context) { AreAllSuspects = areAllActors };
    }

    /// <summary>Finds communities and judges which are suspected groups.</summary>
    public async Task FindGroupsAsync(CancellationToken cancellation)
    {
        var fragments = await CommunityFinder.FragmentsAsync(_engine, Context.Projection, _parameters, cancellation);
        var isMerged = !AreAllSuspects && !CommunityFinder.IsModularity(_parameters, Context.Projection);
        var labels = isMerged ? CommunityFinder.Merge(Context, fragments) : fragments;
        Context.SetGroups(GroupFinder.Find(Context, labels, AreAllSuspects));
    }

    /// <summary>Centralities of every actor in a group.</summary>
    public async Task<IReadOnlyDictionary<int, ActorCentrality>> CentralityAsync(CancellationToken cancellation)
    {
        var all = new Dictionary<int, ActorCentrality>();
        for (var number = 0; number < Context.Groups.Count; number++)
        {
            var found = await GroupCentrality.ComputeAsync(_engine, Context, Context.Groups[number], _parameters.Threads, cancellation);
            foreach (var (actor, centrality) in found)
            {
                if (Context.GroupOfActor(actor) == number)
                    all[actor] = centrality;
            }
        }
        return all;
    }

    /// <summary>Profiles of every actor, by actor number.</summary>
    public IReadOnlyList<ActorProfile> Profiles(IReadOnlyDictionary<int, ActorCentrality> centrality, CancellationToken cancellation)
    {
        _contact = new AsymmetricContactSignal(Context);
        IActorSignal[] signals =
        [
            new MoneyConvergenceSignal(Context), new BrokerageSignal(Context), new ControlWithoutCardsSignal(Context),
            new GenerationReuseSignal(Context, _inputs.OpenedAt), _contact,
        ];
        var profiles = new List<ActorProfile>(Context.Actors.Count);
        for (var actor = 0; actor < Context.Actors.Count; actor++)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<Signal> values = AreAllSuspects
                ? [.. SignalNames.Domain.Select((name, i) => Signal.Of(name, null, ThresholdOf(i)))]
                : [.. signals.Select(signal => signal.Of(actor))];
            profiles.Add(LeaderScoring.Profile(Context, actor, values, centrality.GetValueOrDefault(actor)));
        }
        return profiles;
    }

    /// <summary>Looks up evidence and makes what is published.</summary>
    public Task<FindingSet> AssembleAsync(
        ILinkageReader reader, Viewer viewer, IReadOnlyList<ActorProfile> profiles, string runId, IReadOnlyList<GroupFinding> previous,
        CancellationToken cancellation)
    {
        var evidence = new EvidenceLookup(reader, viewer, Context.Facts, Context.Transfers);
        var roles = new RoleFinder(Context, _contact ?? new AsymmetricContactSignal(Context));
        return new FindingAssembler(Context, evidence, roles, profiles).AssembleAsync(Context.Projection.Snapshot, runId, previous, cancellation);
    }

    private double ThresholdOf(int signal) => new[]
    {
        Context.Thresholds.MoneyConvergenceCases, Context.Thresholds.BrokerageParticipation, Context.Thresholds.ControlledCards,
        Context.Thresholds.ReusedGenerations, Context.Thresholds.AsymmetricContact,
    }[signal];
}
