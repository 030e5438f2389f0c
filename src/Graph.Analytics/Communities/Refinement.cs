namespace Graph.Analytics;

/// <summary>The refinement phase; see <see cref="Refiner{TWeights}"/>.</summary>
internal static class Refinement
{
    /// <summary>A label in 0..n-1 per node; every label lies within one of the given labels and is connected.</summary>
    public static int[] Run(
        LevelGraph graph, int[] labels, int labelCount, ulong seed, ulong stream, int threads, CancellationToken cancellationToken) =>
        graph.Weights is null
            ? Refiner<UnitWeights>.Run(graph, new UnitWeights(), labels, labelCount, seed, stream, threads, cancellationToken)
            : Refiner<StoredWeights>.Run(graph, new StoredWeights(graph.Weights), labels, labelCount, seed, stream, threads, cancellationToken);
}
