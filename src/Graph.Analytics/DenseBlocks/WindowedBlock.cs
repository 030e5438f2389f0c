namespace Graph.Analytics;

/// <summary>A dense block of one window of time.</summary>
/// <param name="Block">Rows, columns and density.</param>
/// <param name="First">Time of the first arc inside the block and the window.</param>
/// <param name="Last">Time of the last one.</param>
public sealed record WindowedBlock(DenseBlock Block, long First, long Last);
