namespace Graph.Cli.Kernel;

/// <summary>Edges as read: parallel arrays over node indices, and the ids behind them.</summary>
/// <param name="Sources">First end of each edge, an index into <paramref name="Ids"/>.</param>
/// <param name="Targets">Second end.</param>
/// <param name="Weights">Weight of each edge, or null where the input has none.</param>
/// <param name="Ids">Id of each node, ascending.</param>
internal sealed record EdgeList(int[] Sources, int[] Targets, float[]? Weights, long[] Ids)
{
    /// <summary>The node with an id, or -1.</summary>
    public int IndexOf(long id)
    {
        var index = Array.BinarySearch(Ids, id);
        return index < 0 ? -1 : index;
    }
}
