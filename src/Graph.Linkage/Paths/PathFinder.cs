using Graph.Linkage.Model;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;
using QuikGraph;
using QuikGraph.Algorithms.RankedShortestPath;
using QuikGraph.Algorithms.ShortestPath;

namespace Graph.Linkage.Paths;

/// <summary>Finds shortest paths between two entities on a bounded ball of links around both.</summary>
/// <remarks>
/// Steps count one each and links are followed in both directions; k paths come shortest first (Yen, Management Science 17(11), 1971, as
/// in QuikGraph). Never through infrastructure or excluded objects. The same facts give the same paths.
/// </remarks>
public static class PathFinder
{
    private const int KMax = 20;

    /// <summary>Paths between two entities.</summary>
    /// <returns>At most <see cref="PathOptions.K"/> paths, shortest first; empty when there is none within the bounds.</returns>
    /// <exception cref="GraphException"><c>entity.unknown</c>: an end is not visible to the viewer.</exception>
    /// <exception cref="ArgumentOutOfRangeException">K lies outside 1..20.</exception>
    public static async Task<PageOf<LinkPath>> FindAsync(
        IStore store, Viewer viewer, EntityId from, EntityId to, PathOptions options, CancellationToken cancellation)
    {
        if (options.K is < 1 or > KMax)
            throw new ArgumentOutOfRangeException(nameof(options), options.K, $"K lies in 1..{KMax}.");
        var start = await RequireAsync(store, viewer, from, cancellation);
        var end = await RequireAsync(store, viewer, to, cancellation);
        if (start.Nid == end.Nid)
            return new PageOf<LinkPath>([], 0);
        var gate = new PathGate(store.Reader, viewer, await Projector.RuleAsync(store, cancellation));
        var paths = options.Money
            ? await new MoneyPaths(store.Reader, viewer, gate, options).FindAsync(start, end, cancellation)
            : Shortest(await BallAsync(store.Reader, viewer, gate, start, end, options, cancellation), start, end, options, cancellation);
        return new PageOf<LinkPath>(paths, paths.Count);
    }

    private static async Task<EntityRow> RequireAsync(IStore store, Viewer viewer, EntityId id, CancellationToken cancellation) =>
        await store.Reader.FindAsync(viewer, id, cancellation)
        ?? throw new GraphException(new UserMessage("entity.unknown", EntityKinds.PrefixOf(id.Kind)));

    // Grows level by level from both ends in turn until they met and one level more, so that ties are complete.
    private static async Task<Ball> BallAsync(
        ILinkageReader reader, Viewer viewer, PathGate gate, EntityRow start, EntityRow end, PathOptions options, CancellationToken cancellation)
    {
        var ball = new Ball();
        List<EntityRow>[] fronts = [[start], [end]];
        HashSet<long>[] seen = [[start.Nid], [end.Nid]];
        var levelsLeft = options.StepsMax;
        for (var side = 0; levelsLeft > 0 && (fronts[0].Count > 0 || fronts[1].Count > 0); side = 1 - side)
        {
            var next = new List<EntityRow>();
            foreach (var entity in fronts[side])
            {
                var isEnd = entity.Nid == start.Nid || entity.Nid == end.Nid;
                if (ball.Count >= options.EntitiesMax || (!isEnd && !await gate.LetsThroughAsync(entity, cancellation)))
                    continue;
                var links = await reader.LinksAsync(viewer, new LinkQuery(entity.Nid), Slice.First(options.LinksMax), cancellation);
                foreach (var link in links.Items)
                {
                    var other = link.From.Nid == entity.Nid ? link.To : link.From;
                    ball.Add(link);
                    if (seen[side].Add(other.Nid))
                        next.Add(other);
                }
            }
            fronts[side] = next;
            levelsLeft = levelsLeft > 1 && seen[0].Overlaps(seen[1]) && options.K == 1 ? 1 : levelsLeft - 1;
        }
        await ball.CloseAsync(gate, start.Nid, end.Nid, cancellation);
        return ball;
    }

    private static IReadOnlyList<LinkPath> Shortest(Ball ball, EntityRow start, EntityRow end, PathOptions options, CancellationToken cancellation)
    {
        var graph = ball.ToGraph();
        if (!graph.ContainsVertex(start.Nid) || !graph.ContainsVertex(end.Nid))
            return [];
        cancellation.ThrowIfCancellationRequested();
        try
        {
            var algorithm = new YenShortestPathsAlgorithm<long>(graph, start.Nid, end.Nid, options.K);
            return
            [
                .. algorithm.Execute().Select(path => new LinkPath([.. path.Select(edge => ball.StepOf(edge.Source, edge.Target))]))
                    .Where(path => path.Length <= options.StepsMax).OrderBy(path => path.Length),
            ];
        }
        catch (NoPathFoundException)
        {
            return [];
        }
    }

    private sealed class Ball
    {
        private readonly SortedDictionary<(EntityId, EntityId), LinkRow> _links = [];
        private readonly Dictionary<(long, long), LinkRow> _byEnds = [];
        private readonly HashSet<long> _closed = [];
        private readonly HashSet<long> _entities = [];

        public int Count => _entities.Count;

        public void Add(LinkRow link)
        {
            if (link.From.Nid == link.To.Nid)
                return;
            var key = link.From.Id.CompareTo(link.To.Id) <= 0 ? (link.From.Id, link.To.Id) : (link.To.Id, link.From.Id);
            // Of several links between two entities the strongest type tells most.
            if (!_links.TryGetValue(key, out var known) || IsMoreTelling(link, known))
                _links[key] = link;
            _entities.Add(link.From.Nid);
            _entities.Add(link.To.Nid);
        }

        public async Task CloseAsync(PathGate gate, long start, long end, CancellationToken cancellation)
        {
            foreach (var entity in _links.Values.SelectMany(link => new[] { link.From, link.To }).DistinctBy(entity => entity.Nid))
            {
                if (entity.Nid != start && entity.Nid != end && !await gate.LetsThroughAsync(entity, cancellation))
                    _closed.Add(entity.Nid);
            }
        }

        public AdjacencyGraph<long, EquatableTaggedEdge<long, double>> ToGraph()
        {
            var graph = new AdjacencyGraph<long, EquatableTaggedEdge<long, double>>(allowParallelEdges: false);
            foreach (var link in _links.Values.Where(link => !_closed.Contains(link.From.Nid) && !_closed.Contains(link.To.Nid)))
            {
                _byEnds[(link.From.Nid, link.To.Nid)] = _byEnds[(link.To.Nid, link.From.Nid)] = link;
                graph.AddVerticesAndEdge(new EquatableTaggedEdge<long, double>(link.From.Nid, link.To.Nid, 1));
                graph.AddVerticesAndEdge(new EquatableTaggedEdge<long, double>(link.To.Nid, link.From.Nid, 1));
            }
            return graph;
        }

        public PathStep StepOf(long from, long to)
        {
            var link = _byEnds[(from, to)];
            var isForward = link.From.Nid == from;
            return new PathStep(
                isForward ? link.From : link.To, isForward ? link.To : link.From, link.Type, link.Lid, null, null, false, link.Evidence);
        }

        private static bool IsMoreTelling(LinkRow link, LinkRow known) =>
            (LinkTypes.StrengthOf(link.Type), link.Count).CompareTo((LinkTypes.StrengthOf(known.Type), known.Count)) is var order
            && (order > 0 || (order == 0 && string.CompareOrdinal(link.Type, known.Type) < 0));
    }
}
