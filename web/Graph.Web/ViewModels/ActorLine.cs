using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>A ranked actor as lists show it.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Actor">The finding.</param>
/// <param name="Entity">The object itself.</param>
/// <param name="Owner">Registered owner when the score belongs to a number, or null.</param>
/// <param name="Group">Its group, or null when alone.</param>
public sealed record ActorLine(int Rank, ActorFinding Actor, EntityRef Entity, EntityRef? Owner, GroupFinding? Group);
