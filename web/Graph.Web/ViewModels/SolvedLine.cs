using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>A person of a solved case beside what the product says of him.</summary>
/// <param name="Entity">The object that the line names; without a store number where it is unknown.</param>
/// <param name="Role">His known role, or null where the line gives none.</param>
/// <param name="Actor">The ranked actor it is or belongs to, or null.</param>
/// <param name="Total">How many actors are ranked.</param>
/// <param name="Group">His group, or null.</param>
/// <param name="PlaceInGroup">His place among the actors of the group, 0 where he has none.</param>
/// <param name="DegreeRank">His place by the number of neighbours alone, 0 where he has none.</param>
/// <param name="SetAside">Why he is kept out of the ranking, or null.</param>
/// <param name="IsQueried">Whether a provider has answered about him or a number of his.</param>
public sealed record SolvedLine(
    EntityRef Entity, string? Role, ActorLine? Actor, long Total, GroupFinding? Group, int PlaceInGroup, int DegreeRank, string? SetAside, bool IsQueried);
