namespace Graph.Analytics;

/// <summary>The local moving phase; see <see cref="Mover{TWeights}"/>.</summary>
internal static class LocalMoving
{
    /// <summary>Levels of fewer nodes move one node at a time.</summary>
    public const int BatchedNodes = 8192;

    /// <summary>Moves nodes until none can gain; labels are in 0..n-1 before and after.</summary>
    public static void Run(LevelGraph graph, int[] labels, ulong seed, ulong stream, int threads, CancellationToken cancellationToken)
    {
        if (graph.Weights is null)
            new Mover<UnitWeights>(graph, new UnitWeights(), labels, threads).Run(seed, stream, cancellationToken);
        else
            new Mover<StoredWeights>(graph, new StoredWeights(graph.Weights), labels, threads).Run(seed, stream, cancellationToken);
    }
}
