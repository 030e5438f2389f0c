namespace Graph.Analytics;

/// <summary>Rows that share columns far beyond the rest.</summary>
/// <param name="Rows">Nodes that arcs leave, ascending.</param>
/// <param name="Columns">Nodes that arcs enter, ascending.</param>
/// <param name="Density">Suspicion of the arcs inside, divided by rows plus columns.</param>
/// <param name="ArcCount">Distinct arcs inside.</param>
/// <param name="Fill">Arcs divided by rows times columns, in (0, 1].</param>
public sealed record DenseBlock(int[] Rows, int[] Columns, double Density, int ArcCount, double Fill);
