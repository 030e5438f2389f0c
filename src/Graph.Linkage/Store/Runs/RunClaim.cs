namespace Graph.Linkage.Store;

/// <summary>A worker's hold on a run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Fence">Grows with every claim of the run; older holders are refused.</param>
public sealed record RunClaim(RunRecord Run, long Fence);
