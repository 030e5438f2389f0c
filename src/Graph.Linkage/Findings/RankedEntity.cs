using Graph.Linkage.Model;

namespace Graph.Linkage.Findings;

/// <summary>An entity placed by one measure.</summary>
/// <param name="Rank">From 1; equal values keep the node order.</param>
/// <param name="Id">The entity.</param>
/// <param name="Name">Shown name, or null.</param>
/// <param name="Group">Id of its group in the current run, or null.</param>
/// <param name="Value">The measure itself.</param>
/// <param name="Score">The value divided by the largest one, in [0, 1].</param>
public sealed record RankedEntity(int Rank, EntityId Id, string? Name, string? Group, double Value, double Score);
