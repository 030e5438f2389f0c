using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>Who is ranked: persons with the phones, accounts and handsets that are theirs, and such objects without a known owner.</summary>
/// <remarks>
/// An object belongs to the person said to use it, else to its latest registered owner. A SIM belongs with its phone number, a card with its
/// account, a handset to the owner of the one phone that is at home in it. What belongs to a company belongs to no actor. In data of custom
/// kinds every entity is an actor of its own. Actor numbers follow node order.
/// </remarks>
public sealed class ActorTable
{
    private readonly int[] _actorOf;
    private readonly List<int> _main = [];
    private readonly List<List<int>> _items = [];

    /// <summary>Resolves owners.</summary>
    /// <param name="projection">The graph; only its nodes belong to actors.</param>
    /// <param name="areAllActors">Whether every node is an actor of its own.</param>
    public ActorTable(Projection.Projection projection, bool areAllActors)
    {
        var facts = projection.Facts;
        _actorOf = new int[facts.Count];
        Array.Fill(_actorOf, -1);
        HomeOf = new int[facts.Count];
        Array.Fill(HomeOf, -1);
        var ownerOf = new int[facts.Count];
        for (var u = 0; u < facts.Count; u++)
            ownerOf[u] = areAllActors || !IsOwned(facts.KindOf(u)) ? -1 : OwnerOf(facts, u, depth: 0);
        FindHomes(facts);
        var numbers = new Dictionary<int, int>();
        foreach (var u in projection.Entities)
        {
            if (areAllActors || facts.KindOf(u) == EntityKinds.Person)
                Number(u, u);
        }
        foreach (var u in projection.Entities)
        {
            if (_actorOf[u] >= 0 || !IsOwned(facts.KindOf(u)))
                continue;
            var owner = facts.KindOf(u) == EntityKinds.Device ? OwnerOfHandset(facts, u, ownerOf) : ownerOf[u];
            if (owner < 0)
                Number(u, u);
            else if (facts.KindOf(owner) != EntityKinds.Company && projection.NodeOf[owner] >= 0)
                Number(u, owner);
        }

        void Number(int entity, int main)
        {
            if (!numbers.TryGetValue(main, out var actor))
            {
                numbers[main] = actor = _main.Count;
                _main.Add(main);
                _items.Add([]);
            }
            _actorOf[entity] = actor;
            _items[actor].Add(entity);
        }
    }

    /// <summary>Number of actors.</summary>
    public int Count => _main.Count;

    /// <summary>For a phone or SIM the handset it was used in most, else -1.</summary>
    public int[] HomeOf { get; }

    /// <summary>Actor of an entity, or -1.</summary>
    public int ActorOf(int entity) => _actorOf[entity];

    /// <summary>The entity an actor is named by: the person, or the object itself.</summary>
    public int MainOf(int actor) => _main[actor];

    /// <summary>Entities of an actor, the person included.</summary>
    public IReadOnlyList<int> ItemsOf(int actor) => _items[actor];

    private static bool IsOwned(string kind) =>
        kind is EntityKinds.Phone or EntityKinds.Imsi or EntityKinds.Device || EntityKinds.IsAccount(kind);

    // The owner of an object; the phone of a SIM without a known owner; the account of such a card. -1 where there is none.
    private static int OwnerOf(FactTable facts, int u, int depth)
    {
        foreach (var type in (ReadOnlySpan<string>)[LinkTypes.UsedBy, LinkTypes.RegisteredTo, LinkTypes.OpenedBy])
        {
            var owner = facts.LinksOf(u, type).Where(link => link.From == u)
                .OrderByDescending(link => link.First).ThenByDescending(link => link.Count).ThenBy(link => link.To)
                .Select(link => link.To).DefaultIfEmpty(-1).First();
            if (owner >= 0)
                return owner;
        }
        if (depth > 0)
            return -1;
        var carrier = facts.KindOf(u) switch
        {
            EntityKinds.Imsi => facts.TargetsOf(u, LinkTypes.HasNumber).DefaultIfEmpty(-1).First(),
            EntityKinds.BankCard => facts.SourcesOf(u, LinkTypes.HasCard).DefaultIfEmpty(-1).First(),
            EntityKinds.BankAccount => facts.TargetsOf(u, LinkTypes.HasCard).DefaultIfEmpty(-1).First(),
            _ => -1,
        };
        if (carrier < 0)
            return -1;
        var ofCarrier = OwnerOf(facts, carrier, depth + 1);
        return ofCarrier >= 0 ? ofCarrier : facts.KindOf(u) == EntityKinds.BankAccount ? -1 : carrier;
    }

    private void FindHomes(FactTable facts)
    {
        for (var u = 0; u < facts.Count; u++)
        {
            if (facts.KindOf(u) is EntityKinds.Phone or EntityKinds.Imsi)
            {
                HomeOf[u] = facts.LinksOf(u, LinkTypes.UsedIn).Where(link => link.From == u)
                    .OrderByDescending(link => link.Count).ThenByDescending(link => Span(link)).ThenBy(link => link.To)
                    .Select(link => link.To).DefaultIfEmpty(-1).First();
            }
        }
    }

    private static long Span(FactLink link) => link.First == long.MinValue ? 0 : link.Last - link.First;

    private int OwnerOfHandset(FactTable facts, int handset, int[] ownerOf)
    {
        var owners = facts.SourcesOf(handset, LinkTypes.UsedIn).Where(sim => HomeOf[sim] == handset)
            .Select(sim => ownerOf[sim] >= 0 ? ownerOf[sim] : sim).ToHashSet();
        return owners.Count == 1 ? owners.First() : -1;
    }
}
