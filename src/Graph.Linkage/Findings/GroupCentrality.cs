using Graph.Analytics;

namespace Graph.Linkage.Findings;

/// <summary>Centralities of the actors of a community, on the subgraph that it induces with each actor's objects taken as one node.</summary>
public static class GroupCentrality
{
    /// <summary>Computes the five measures.</summary>
    /// <returns>For each actor of the community the five values, and their mean rank position in [0, 1].</returns>
    public static async Task<IReadOnlyDictionary<int, ActorCentrality>> ComputeAsync(
        IAnalyticsEngine engine, FindingContext context, Community community, int threads, CancellationToken cancellation)
    {
        var (graph, actors) = Contract(context, community);
        var measures = await engine.CentralitiesAsync(graph, threads, cancellation);
        var own = measures.Select(values => actors.Select(pair => values[pair.Node]).ToArray()).ToArray();
        var bases = actors.Count == 0 ? [] : RankAverage.Run(own);
        return actors.Select((pair, i) => (pair.Actor, Centrality: new ActorCentrality([.. own.Select(values => values[i])], bases[i])))
            .ToDictionary(pair => pair.Actor, pair => pair.Centrality);
    }

    private static (CsrGraph Graph, IReadOnlyList<(int Actor, int Node)> Actors) Contract(FindingContext context, Community community)
    {
        var localOf = new Dictionary<int, int>();
        var ofActor = new Dictionary<int, int>();
        var count = 0;
        foreach (var entity in community.Entities)
        {
            var actor = context.Actors.ActorOf(entity);
            if (actor < 0)
                localOf[entity] = count++;
            else
                localOf[entity] = ofActor.TryGetValue(actor, out var local) ? local : ofActor[actor] = count++;
        }
        var builder = new CsrGraphBuilder(count, hasWeights: true);
        var projection = context.Projection;
        foreach (var entity in community.Entities)
        {
            var u = projection.NodeOf[entity];
            var neighbours = projection.Graph.Neighbours(u);
            var weights = projection.Graph.WeightsOf(u);
            for (var i = 0; i < neighbours.Length; i++)
            {
                if (neighbours[i] > u && localOf.TryGetValue(projection.Entities[neighbours[i]], out var v) && v != localOf[entity])
                    builder.Add(localOf[entity], v, weights[i]);
            }
        }
        return (builder.Build(ParallelEdges.Sum), [.. ofActor.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key)]);
    }
}
