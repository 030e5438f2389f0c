using Graph.Analytics;
using Graph.Linkage.Model;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;

namespace Graph.Linkage.Findings;

/// <summary>Ranks entities by one measure of the projected graph, or by one signal of the current run.</summary>
public static class EntityRanking
{
    private const int ExactBetweennessNodes = 20_000;
    private const int SampledSources = 1000;

    /// <summary>Measures that need no run.</summary>
    public static IReadOnlyList<string> Measures { get; } =
        ["degree", "strength", "pagerank", "betweenness", "harmonic", "eigenvector", "core", "rank-average"];

    /// <summary>All names that can be ranked by.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Measures, .. SignalNames.Domain];

    /// <summary>Ranks the entities a viewer sees.</summary>
    /// <param name="store">The store.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="by">One of <see cref="Names"/>.</param>
    /// <param name="groupId">Only members of this group of the current run, measured on the subgraph they induce; or null.</param>
    /// <param name="top">Most items; 0 means all.</param>
    /// <param name="cancellation">Cancels between kernels.</param>
    /// <returns>Items by value descending with the total. Victims, excluded objects and infrastructure are never ranked.</returns>
    /// <exception cref="GraphException"><c>rank.unknown-measure</c>, or <c>run.none</c> when a signal or group needs a run and there is none.</exception>
    public static async Task<PageOf<RankedEntity>> RankAsync(
        IStore store, Viewer viewer, string by, string? groupId, int top, CancellationToken cancellation)
    {
        if (!Names.Contains(by))
            throw new GraphException(new UserMessage("rank.unknown-measure", by, string.Join(", ", Names)));
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        if (run is null && (groupId is not null || !Measures.Contains(by)))
            throw new GraphException(new UserMessage("run.none"));
        var values = Measures.Contains(by)
            ? await MeasureAsync(store, viewer, by, run, groupId, cancellation)
            : await SignalAsync(store, viewer, by, run!, groupId, cancellation);
        var groups = await GroupsAsync(store, viewer, run, cancellation);
        var ordered = values.OrderByDescending(item => item.Value).ToArray();
        var largest = ordered.Length == 0 ? 0 : ordered[0].Value;
        var items = (top == 0 ? ordered : ordered.Take(top)).Select((item, i) => new RankedEntity(
            i + 1, item.Id, item.Name, groups.GetValueOrDefault(item.Id), item.Value, largest > 0 ? item.Value / largest : 0));
        return new PageOf<RankedEntity>([.. items], ordered.Length);
    }

    private static async Task<IReadOnlyList<(EntityId Id, string? Name, double Value)>> MeasureAsync(
        IStore store, Viewer viewer, string by, RunRecord? run, string? groupId, CancellationToken cancellation)
    {
        var parameters = run is null ? new AnalysisParameters() : AnalysisParameters.Parse(run.Request.ParametersJson);
        var options = parameters.ToProjection();
        var facts = await FactReader.ReadAsync(store.Blocks, Projector.QueryOf(options, viewer), cancellation);
        var inputs = await FindingInputs.ReadAsync(store, facts, Projector.QueryOf(options, viewer), cancellation);
        var projection = Projector.Project(
            facts, await Projector.RuleAsync(store, cancellation), options, VictimFinder.Find(facts, inputs.VictimNames), "");
        var nodes = Enumerable.Range(0, projection.NodeCount).ToArray();
        if (groupId is not null)
        {
            var group = await store.Findings.GroupAsync(viewer, run!.Id, groupId, cancellation)
                ?? throw new GraphException(new UserMessage("group.unknown", groupId));
            nodes = [.. group.Group.Members.Select(member => facts.IndexOf(member.Id)).Where(entity => entity >= 0)
                .Select(entity => projection.NodeOf[entity]).Where(node => node >= 0).Order()];
        }
        var graph = groupId is null ? projection.Graph : projection.Graph.Induced(nodes);
        var values = await Task.Run(() => Compute(graph, by, cancellation), cancellation);
        return [.. nodes.Select((node, i) => (projection.IdOf(node), facts.Names[projection.Entities[node]], values[i]))];
    }

    private static double[] Compute(CsrGraph graph, string by, CancellationToken cancellation) => by switch
    {
        "degree" => Degree.Run(graph),
        "strength" => Strength.Run(graph),
        "pagerank" => PageRank.Run(graph, new PageRankOptions(), cancellation).Values,
        "betweenness" => Betweenness.Run(graph, new BetweennessOptions { Sources = SourcesOf(graph) }, cancellation),
        "harmonic" => Harmonic.Run(graph, new HarmonicOptions(), cancellation),
        "eigenvector" => Eigenvector.Run(graph, new EigenvectorOptions(), cancellation).Values,
        "core" => Array.ConvertAll(CoreNumbers.Run(graph, cancellation), core => (double)core),
        _ => RankAverage.Run([.. SignalNames.Centralities.Select(name => Compute(graph, name, cancellation))]),
    };

    // Exact up to a bound; beyond it from evenly spaced sources, good enough to rank by.
    private static int[]? SourcesOf(CsrGraph graph) => graph.NodeCount <= ExactBetweennessNodes
        ? null : [.. Enumerable.Range(0, SampledSources).Select(i => (int)((long)i * graph.NodeCount / SampledSources))];

    private static async Task<IReadOnlyList<(EntityId Id, string? Name, double Value)>> SignalAsync(
        IStore store, Viewer viewer, string by, RunRecord run, string? groupId, CancellationToken cancellation)
    {
        var actors = await store.Findings.ActorsAsync(viewer, run.Id, groupId, Slice.All, cancellation);
        return
        [
            .. actors.Items.Select(ranked => ranked.Actor)
                .Select(actor => (actor.Id, actor.Name, actor.Signals.FirstOrDefault(signal => signal.Name == by)?.Value))
                .Where(item => item.Value is not null).Select(item => (item.Id, item.Name, item.Value!.Value)),
        ];
    }

    private static async Task<IReadOnlyDictionary<EntityId, string>> GroupsAsync(
        IStore store, Viewer viewer, RunRecord? run, CancellationToken cancellation)
    {
        var groups = run is null ? [] : (await store.Findings.GroupsAsync(viewer, run.Id, true, Slice.All, cancellation)).Items;
        return groups.SelectMany(ranked => ranked.Group.Members.Select(member => (member.Id, Group: ranked.Group.Id)))
            .ToDictionary(pair => pair.Id, pair => pair.Group);
    }
}
