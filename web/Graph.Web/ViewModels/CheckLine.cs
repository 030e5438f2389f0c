using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>What is known of an identifier of a pasted list.</summary>
/// <param name="Item">The identifier as pasted.</param>
/// <param name="Entity">The object; without a store number where it is no hit.</param>
/// <param name="Actor">The ranked actor it is or belongs to, or null.</param>
/// <param name="Group">Its suspected group, or null.</param>
/// <param name="Role">Its role in the group, or null.</param>
/// <param name="SetAside">Why it is kept out of the ranking, or null.</param>
/// <param name="Cases">Case numbers it is named in or whose money reached it.</param>
/// <param name="LastActivity">Time of its last event, or null.</param>
/// <param name="IsQueried">Whether a provider has answered about it; null for kinds that nobody is asked about.</param>
/// <param name="Similar">For a masked number: how many known numbers fit.</param>
public sealed record CheckLine(
    PastedItem Item, EntityRef Entity, ActorLine? Actor, GroupFinding? Group, string? Role, string? SetAside, IReadOnlyList<string> Cases,
    Moment? LastActivity, bool? IsQueried, long Similar)
{
    /// <summary>Whether the store holds it.</summary>
    public bool IsHit => Entity.Nid is not null;
}
