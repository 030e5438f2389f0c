using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>Finds victims, their phones and accounts, and objects that a user excluded: what is never ranked and never a member.</summary>
public static class VictimFinder
{
    /// <summary>Reason of a victim.</summary>
    public const string Victim = "victim";

    /// <summary>Reason of a victim's phone or account.</summary>
    public const string VictimAccount = "victim-account";

    private static readonly string[] OwnerTypes = [LinkTypes.RegisteredTo, LinkTypes.OpenedBy, LinkTypes.UsedBy];

    /// <summary>Why each entity is set aside, or null.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="victimNames">Shown value of <see cref="AttributeNames.VictimName"/> by entity index of the case.</param>
    /// <remarks>
    /// A victim's own account is one that is tied to a case as a victim's, belongs to a victim, or carries a victim's name and is either
    /// listed in the case of that victim or pays an account that this case names; so it is found also among the implicated ones. What a
    /// user marked as implicated is a decision and stays.
    /// </remarks>
    public static string?[] Find(FactTable facts, IReadOnlyDictionary<int, string> victimNames)
    {
        var reasons = new string?[facts.Count];
        for (var u = 0; u < facts.Count; u++)
        {
            reasons[u] = facts.Marks[u] switch
            {
                Marks.Victim => facts.KindOf(u) == EntityKinds.Person ? Victim : VictimAccount,
                Marks.Excluded => Marks.Excluded,
                Marks.Official => Marks.Official,
                _ => null,
            };
        }
        foreach (var link in facts.Links)
        {
            if (link.Type == LinkTypes.VictimOf)
                Set(link.From, facts.KindOf(link.From) == EntityKinds.Person ? Victim : VictimAccount);
        }
        for (var u = 0; u < facts.Count; u++)
        {
            if (facts.KindOf(u) == EntityKinds.Case)
                SetByName(u);
        }
        for (var round = 0; round < 2; round++)
        {
            foreach (var link in facts.Links)
                SetByOwner(link);
        }
        return reasons;

        void Set(int entity, string reason)
        {
            if (reasons[entity] is null && facts.Marks[entity] != Marks.Implicated && facts.KindOf(entity) != EntityKinds.Case)
                reasons[entity] = reason;
        }

        void SetByOwner(FactLink link)
        {
            if (Array.IndexOf(OwnerTypes, link.Type) >= 0 && reasons[link.To] == Victim && facts.KindOf(link.To) == EntityKinds.Person)
                Set(link.From, VictimAccount);
            if (link.Type == LinkTypes.HasCard && (reasons[link.From] ?? reasons[link.To]) == VictimAccount)
            {
                Set(link.From, VictimAccount);
                Set(link.To, VictimAccount);
            }
        }

        void SetByName(int incident)
        {
            var names = NamesOf(incident);
            if (names.Count == 0)
                return;
            foreach (var named in facts.SourcesOf(incident, LinkTypes.ReportedIn).ToArray())
            {
                if (IsCalled(named, names))
                    Set(named, facts.KindOf(named) == EntityKinds.Person ? Victim : VictimAccount);
                foreach (var payer in facts.SourcesOf(named, LinkTypes.TransferredTo))
                {
                    if (IsCalled(payer, names))
                        Set(payer, VictimAccount);
                }
            }
        }

        HashSet<string> NamesOf(int incident)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            if (victimNames.TryGetValue(incident, out var text))
                names.UnionWith(text.Split([',', '、', ';', '，', '；', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            foreach (var victim in facts.SourcesOf(incident, LinkTypes.VictimOf))
            {
                if (facts.Names[victim] is { } name)
                    names.Add(name);
            }
            return names;
        }

        bool IsCalled(int entity, HashSet<string> names) =>
            facts.Names[entity] is { } name && names.Contains(name)
            || facts.TargetsOf(entity, OwnerTypes).Any(owner => facts.Names[owner] is { } owned && names.Contains(owned));
    }
}
