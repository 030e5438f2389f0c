using Graph.Linkage.Model;

namespace Graph.Linkage.Projection;

/// <summary>Finds what the stop-list names and the addresses too many accounts use.</summary>
public static class InfrastructureFinder
{
    /// <summary>The reason kept for what is found.</summary>
    public const string Reason = "infrastructure";

    /// <summary>Whether each entity is infrastructure.</summary>
    public static bool[] Find(FactTable facts, InfrastructureRule rule)
    {
        var found = new bool[facts.Count];
        for (var u = 0; u < facts.Count; u++)
        {
            var accounts = facts.KindOf(u) == EntityKinds.Ip ? AccountsOn(facts, u) : 0;
            found[u] = rule(facts.Ids[u], facts.Names[u], accounts);
        }
        return found;
    }

    private static int AccountsOn(FactTable facts, int address) =>
        facts.SourcesOf(address, LinkTypes.LoggedInFrom).Distinct().Count();
}
