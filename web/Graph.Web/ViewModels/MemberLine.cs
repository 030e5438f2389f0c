using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>A member of a group.</summary>
/// <param name="Entity">The object.</param>
/// <param name="Member">Role and score.</param>
/// <param name="Actor">As a ranked actor, or null for objects that are not ranked.</param>
public sealed record MemberLine(EntityRef Entity, MemberFinding Member, ActorLine? Actor);
