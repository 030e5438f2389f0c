using Graph.Linkage.Model;

namespace Graph.Linkage.Projection;

/// <summary>Whether an entity is a public number or institution: what the stop-list in force says.</summary>
/// <param name="id">The entity.</param>
/// <param name="name">Its shown name, or null.</param>
/// <param name="accountsOnIp">Accounts seen on it where it is an IP address, else 0.</param>
public delegate bool InfrastructureRule(EntityId id, string? name, int accountsOnIp);
