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

    // Radius of a super-node of one member; the scripts draw 3 pixels times the root of the size.
    private const double GroupRoom = 3;
    private const double EnlargeMax = 6;

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

    private static Layout Compute(ViewGraph graph, string view, CancellationToken cancellation)
    {
        var isGroups = view == "groups";
        var options = new ForceLayoutOptions { Seed = 1, Iterations = Iterations, EdgeLength = isGroups ? GroupEdgeLength : NodeEdgeLength };
        var layout = ForceLayout.Run(graph.ToCsr(), options, cancellation);
        return isGroups ? Apart(layout, [.. graph.Nodes.Select(node => GroupRoom * Math.Sqrt(node.Size) + GroupEdgeLength / 2)]) : layout;
    }

    /// <summary>Enlarges a layout until no two nodes are nearer than the rooms they need, so that names and ties of super-nodes can be read.</summary>
    private static Layout Apart(Layout layout, double[] rooms)
    {
        var factor = 1.0;
        for (var u = 0; u < rooms.Length; u++)
        {
            for (var v = 0; v < u; v++)
            {
                var distance = Math.Max(1, Math.Sqrt(Math.Pow(layout.X[u] - layout.X[v], 2) + Math.Pow(layout.Y[u] - layout.Y[v], 2)));
                factor = Math.Max(factor, Math.Min(EnlargeMax, (rooms[u] + rooms[v]) / distance));
            }
        }

        return new Layout([.. layout.X.Select(x => (float)(x * factor))], [.. layout.Y.Select(y => (float)(y * factor))]);
    }

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
