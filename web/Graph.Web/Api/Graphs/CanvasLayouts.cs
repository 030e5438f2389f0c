using System.Text.Json;
using Graph.Analytics;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.Api.Graphs;

/// <summary>Places of nodes: computed once for a view of a snapshot and kept, so that everyone sees the same picture.</summary>
public sealed class CanvasLayouts(IStore store)
{
    private const double GroupEdgeLength = 220;
    private const double NodeEdgeLength = 95;
    private const int Iterations = 300;

    /// <summary>The kept layout when it has all nodes, else a fresh one, which is kept.</summary>
    public async Task<Layout> OfAsync(string snapshot, string view, ViewGraph graph, CancellationToken cancellation)
    {
        if (graph.Nodes.Count == 0)
            return new Layout([], []);
        var ids = graph.Nodes.Select(node => node.Id).ToArray();
        if (Read(await store.Findings.LayoutAsync(snapshot, view, cancellation)) is { } kept && Places(kept, ids) is { } places)
            return places;
        var layout = Compute(graph, view, cancellation);
        if (store.IsWritable)
            await store.Findings.SaveLayoutAsync(snapshot, view, JsonSerializer.SerializeToUtf8Bytes(new KeptLayout(ids, layout.X, layout.Y)), cancellation);
        return layout;
    }

    private static Layout Compute(ViewGraph graph, string view, CancellationToken cancellation) => ForceLayout.Run(
        graph.ToCsr(),
        new ForceLayoutOptions { Seed = 1, Iterations = Iterations, EdgeLength = view == "groups" ? GroupEdgeLength : NodeEdgeLength },
        cancellation);

    private static KeptLayout? Read(byte[]? bytes)
    {
        try
        {
            return bytes is null ? null : JsonSerializer.Deserialize<KeptLayout>(bytes);
        }
        catch (JsonException)
        {
            // Kept by another version: computed anew.
            return null;
        }
    }

    private static Layout? Places(KeptLayout kept, string[] ids)
    {
        var index = kept.Ids.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i);
        return ids.All(index.ContainsKey) ? new Layout([.. ids.Select(id => kept.X[index[id]])], [.. ids.Select(id => kept.Y[index[id]])]) : null;
    }

    private sealed record KeptLayout(string[] Ids, float[] X, float[] Y);
}
