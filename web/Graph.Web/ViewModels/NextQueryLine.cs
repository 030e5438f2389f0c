using Graph.Linkage.Findings;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>An object that nobody has asked a provider about, and why it is worth asking.</summary>
/// <param name="Rank">From 1, in the whole list.</param>
/// <param name="Query">What is known of it.</param>
/// <param name="Entity">The number or account to query.</param>
/// <param name="Owner">Whom it is registered to, or null.</param>
/// <param name="Group">The suspected group it belongs to or is tied to most, or null.</param>
/// <param name="Strongest">The tied actor that stands highest, or null.</param>
/// <param name="Asked">An open or refused query, or null when none was sent.</param>
public sealed record NextQueryLine(
    int Rank, NextQuery Query, EntityRef Entity, EntityRef? Owner, GroupFinding? Group, EntityRef? Strongest, QueryResult? Asked);
