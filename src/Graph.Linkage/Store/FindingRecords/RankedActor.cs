namespace Graph.Linkage.Store;

/// <summary>A ranked actor with its place.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Actor">The actor.</param>
public sealed record RankedActor(int Rank, ActorFinding Actor);
