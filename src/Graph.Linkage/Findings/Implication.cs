using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>How far each entity is implicated: 0 unknown, 1 named in a case or marked, 2 carries taint on, 3 sold together with such a card.</summary>
/// <remarks>
/// Degree 3 is a SIM that is the reserved phone of an implicated account of the same owner: cards are sold as a set. It goes no further, and
/// no score turns into a degree.
/// </remarks>
public sealed class Implication
{
    private readonly byte[] _degree;

    /// <summary>Reads the degrees from facts and taint.</summary>
    public Implication(FactTable facts, ActorTable actors, string?[] setAside, IReadOnlyList<AccountTaint> taints, Transfer[] transfers)
    {
        _degree = new byte[facts.Count];
        foreach (var account in CarriersOf(taints, transfers))
            _degree[account] = 2;
        for (var u = 0; u < facts.Count; u++)
        {
            if (facts.Marks[u] == Marks.Implicated || facts.TargetsOf(u, LinkTypes.ReportedIn).Any(to => facts.KindOf(to) == EntityKinds.Case))
                _degree[u] = 1;
            if (setAside[u] is not null)
                _degree[u] = 0;
        }
        foreach (var link in facts.Links)
        {
            var isSet = link.Type == LinkTypes.ReservedPhone && actors.ActorOf(link.From) >= 0
                && actors.ActorOf(link.From) == actors.ActorOf(link.To);
            if (isSet && _degree[link.From] is 1 or 2 && _degree[link.To] == 0)
                _degree[link.To] = 3;
        }
        foreach (var link in facts.Links)
        {
            if (link.Type is LinkTypes.HasCard or LinkTypes.HasNumber)
                _degree[link.From] = _degree[link.To] = Stronger(_degree[link.From], _degree[link.To]);
        }
    }

    /// <summary>Whether a case names the entity or a user marked it: a seed.</summary>
    public bool IsSeed(int entity) => _degree[entity] == 1;

    /// <summary>Whether the entity is implicated in any degree.</summary>
    public bool IsImplicated(int entity) => _degree[entity] > 0;

    /// <summary>The degree.</summary>
    public int DegreeOf(int entity) => _degree[entity];

    // Who only ends a way of one case may be a shop, a till or a friend of a mule; who passes on or ends several carries.
    private static HashSet<int> CarriersOf(IReadOnlyList<AccountTaint> taints, Transfer[] transfers)
    {
        var carriers = taints.GroupBy(taint => taint.Account).Where(ways => ways.Count() > 1
            && ways.SelectMany(way => way.Inflows).Select(inflow => transfers[inflow].From).Distinct().Count() > 1).Select(ways => ways.Key).ToHashSet();
        foreach (var taint in taints)
            carriers.UnionWith(taint.Layer == 1 ? [taint.Account] : taint.Inflows.Select(inflow => transfers[inflow].From));
        return carriers;
    }

    private static byte Stronger(byte a, byte b) => a == 0 ? b : b == 0 ? a : Math.Min(a, b);
}
