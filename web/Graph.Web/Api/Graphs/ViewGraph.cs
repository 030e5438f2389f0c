using Graph.Analytics;

namespace Graph.Web.Api.Graphs;

/// <summary>Nodes and edges of a view before they have places.</summary>
/// <param name="Nodes">Nodes, each id once.</param>
/// <param name="Edges">Edges; those with an end outside the nodes are left out.</param>
/// <param name="Total">Nodes the view would have without a limit.</param>
/// <param name="Reason">As in <see cref="GraphDocument.Reason"/>.</param>
public sealed record ViewGraph(IReadOnlyList<ViewNode> Nodes, IReadOnlyList<ViewEdge> Edges, long Total, string Reason)
{
    /// <summary>The document in columns.</summary>
    public GraphDocument ToDocument(string snapshot, string view, Layout layout)
    {
        var index = Index();
        var edges = Edges.Where(edge => index.ContainsKey(edge.Source) && index.ContainsKey(edge.Target)).ToList();
        return new GraphDocument(
            snapshot, view, Nodes.Count, Math.Max(Total, Nodes.Count), Reason,
            new NodeColumns(
                [.. Nodes.Select(n => n.Id)], [.. Nodes.Select(n => n.Nid)], [.. Nodes.Select(n => n.Kind)], [.. Nodes.Select(n => n.Label)],
                [.. Nodes.Select(n => n.Key)], [.. Nodes.Select(n => n.Group)], [.. Nodes.Select(n => n.Role)], [.. Nodes.Select(n => n.Score)],
                [.. Nodes.Select(n => n.Mark)], [.. Nodes.Select(n => n.Size)], layout.X, layout.Y),
            new EdgeColumns(
                [.. edges.Select(e => e.Id)], [.. edges.Select(e => e.Lid)], [.. edges.Select(e => index[e.Source])],
                [.. edges.Select(e => index[e.Target])], [.. edges.Select(e => e.Type)], [.. edges.Select(e => e.Count)],
                [.. edges.Select(e => e.SumFen)], [.. edges.Select(e => e.First)], [.. edges.Select(e => e.Last)],
                [.. edges.Select(e => e.Directed)]));
    }

    /// <summary>
    /// At most so many nodes: half of them those with the highest scores, the rest those that tie most of these together.
    /// The first node always stays.
    /// </summary>
    public ViewGraph Cut(int nodesMax)
    {
        if (Nodes.Count <= nodesMax)
            return this;
        var core = Nodes.Take(1).Concat(Nodes.Skip(1).OrderByDescending(node => node.Score ?? -1).Where(node => node.Score is not null)).Take(nodesMax / 2)
            .Select(node => node.Id).ToHashSet();
        var ties = Edges.SelectMany(edge => new[] { (Node: edge.Source, Other: edge.Target), (Node: edge.Target, Other: edge.Source) })
            .Where(tie => core.Contains(tie.Other) && !core.Contains(tie.Node)).Distinct().CountBy(tie => tie.Node).ToDictionary();
        var kept = Nodes.Where(node => !core.Contains(node.Id)).OrderByDescending(node => ties.GetValueOrDefault(node.Id)).Take(nodesMax - core.Count)
            .Select(node => node.Id).Concat(core).ToHashSet();
        return this with
        {
            Nodes = [.. Nodes.Where(node => kept.Contains(node.Id))],
            Edges = [.. Edges.Where(edge => kept.Contains(edge.Source) && kept.Contains(edge.Target))], Total = Math.Max(Total, Nodes.Count),
        };
    }

    /// <summary>The structure alone, as layouts read it.</summary>
    public CsrGraph ToCsr()
    {
        var index = Index();
        var builder = new CsrGraphBuilder(Nodes.Count);
        foreach (var edge in Edges)
        {
            if (index.TryGetValue(edge.Source, out var u) && index.TryGetValue(edge.Target, out var v) && u != v)
                builder.Add(u, v);
        }

        return builder.Build();
    }

    private Dictionary<string, int> Index() => Nodes.Select((node, i) => (node.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
}
