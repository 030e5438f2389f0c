using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>An object that nobody has asked a provider about, and why it is worth asking.</summary>
/// <param name="Entity">The number or account to query.</param>
/// <param name="Actor">The ranked actor it belongs to, which may be itself.</param>
/// <param name="LinkType">How it belongs to the actor; null when it is the actor.</param>
/// <param name="Asked">An open or refused query, or null when none was sent.</param>
public sealed record NextQueryLine(EntityRef Entity, ActorLine Actor, string? LinkType, QueryResult? Asked);
