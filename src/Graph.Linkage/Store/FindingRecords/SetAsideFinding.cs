using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>An entity that was kept out of ranking and groups.</summary>
/// <param name="Id">Entity.</param>
/// <param name="Reason">victim, victim-account, excluded, official, infrastructure.</param>
/// <param name="Evidence">Rows that say so.</param>
public sealed record SetAsideFinding(EntityId Id, string Reason, Evidence Evidence);
