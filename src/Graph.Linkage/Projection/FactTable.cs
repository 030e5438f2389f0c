using System.Collections.Frozen;
using Graph.Linkage.Model;

namespace Graph.Linkage.Projection;

/// <summary>The entities and links of a scope in columns, in <see cref="NodeOrder"/>: what projection and findings compute on.</summary>
/// <remarks>Entities are named by their index here. Store numbers are kept only to ask the store for evidence.</remarks>
public sealed class FactTable
{
    private readonly int[] _offsets;
    private readonly int[] _incident;
    private readonly FrozenDictionary<EntityId, int> _byId;

    /// <summary>Orders entities and links that were read in any order.</summary>
    /// <param name="entities">Entities, each once.</param>
    /// <param name="links">Links whose ends are store numbers among them; others are dropped.</param>
    /// <param name="queriedNids">Store numbers of entities with an answered query.</param>
    public FactTable(IReadOnlyList<EntityFact> entities, IReadOnlyList<LinkTotals> links, IReadOnlySet<long> queriedNids)
    {
        var at = new Dictionary<long, int>(entities.Count);
        for (var i = 0; i < entities.Count; i++)
            at[entities[i].Nid] = i;
        var known = links.Where(link => at.ContainsKey(link.From) && at.ContainsKey(link.To)).ToList();
        var order = NodeOrder.Of([.. entities.Select(entity => entity.Id)], known.Select(link => (at[link.From], at[link.To])));

        Count = order.Length;
        Nids = Array.ConvertAll(order, i => entities[i].Nid);
        Ids = Array.ConvertAll(order, i => entities[i].Id);
        Names = Array.ConvertAll(order, i => entities[i].Name);
        Marks = Array.ConvertAll(order, i => entities[i].Mark);
        Queried = Array.ConvertAll(order, i => queriedNids.Contains(entities[i].Nid));
        for (var i = 0; i < Count; i++)
            at[Nids[i]] = i;
        NidIndex = at;
        _byId = Enumerable.Range(0, Count).ToFrozenDictionary(i => Ids[i]);
        Links = [.. known
            .Select(link => new FactLink(link.Lid, at[link.From], at[link.To], string.Intern(link.Type), link.Count, link.SumFen,
                link.First, link.Last, link.Weight))
            .OrderBy(link => link.From).ThenBy(link => link.To).ThenBy(link => link.Type, StringComparer.Ordinal)
            .ThenBy(link => link.First).ThenBy(link => link.Count)];
        (_offsets, _incident) = Incidence(Count, Links);
    }

    /// <summary>Number of entities.</summary>
    public int Count { get; }

    /// <summary>Store numbers.</summary>
    public long[] Nids { get; }

    /// <summary>Ids in node order.</summary>
    public EntityId[] Ids { get; }

    /// <summary>Shown names, null where unknown.</summary>
    public string?[] Names { get; }

    /// <summary>Shown marks, null where none.</summary>
    public string?[] Marks { get; }

    /// <summary>Whether a query about the entity was answered.</summary>
    public bool[] Queried { get; }

    /// <summary>Links by start, end, type.</summary>
    public FactLink[] Links { get; }

    /// <summary>Index by store number.</summary>
    public IReadOnlyDictionary<long, int> NidIndex { get; }

    /// <summary>Whether no entity is of a kind the field knows; then communities are groups and entities are actors.</summary>
    public bool IsCustomOnly => Count > 0 && Array.TrueForAll(Ids, id => EntityKinds.IsCustom(id.Kind));

    /// <summary>Index of an entity, or -1.</summary>
    public int IndexOf(EntityId id) => _byId.GetValueOrDefault(id, -1);

    /// <summary>Kind of an entity.</summary>
    public string KindOf(int entity) => Ids[entity].Kind;

    /// <summary>Indices into <see cref="Links"/> of the links at an entity, either end, in the order of the links.</summary>
    public ReadOnlySpan<int> LinksOf(int entity) => _incident.AsSpan(_offsets[entity].._offsets[entity + 1]);

    /// <summary>Links of some types at an entity.</summary>
    public IEnumerable<FactLink> LinksOf(int entity, params string[] types)
    {
        for (var i = _offsets[entity]; i < _offsets[entity + 1]; i++)
        {
            var link = Links[_incident[i]];
            if (types.Length == 0 || Array.IndexOf(types, link.Type) >= 0)
                yield return link;
        }
    }

    /// <summary>Other ends of the links of some types that start at an entity, each once per link.</summary>
    public IEnumerable<int> TargetsOf(int entity, params string[] types) =>
        LinksOf(entity, types).Where(link => link.From == entity && link.To != entity).Select(link => link.To);

    /// <summary>Other ends of the links of some types that end at an entity, each once per link.</summary>
    public IEnumerable<int> SourcesOf(int entity, params string[] types) =>
        LinksOf(entity, types).Where(link => link.To == entity && link.From != entity).Select(link => link.From);

    private static (int[] Offsets, int[] Incident) Incidence(int count, FactLink[] links)
    {
        var offsets = new int[count + 1];
        foreach (var link in links)
        {
            offsets[link.From + 1]++;
            if (link.To != link.From)
                offsets[link.To + 1]++;
        }
        for (var i = 0; i < count; i++)
            offsets[i + 1] += offsets[i];
        var next = offsets.AsSpan(0, count).ToArray();
        var incident = new int[offsets[count]];
        for (var i = 0; i < links.Length; i++)
        {
            incident[next[links[i].From]++] = i;
            if (links[i].To != links[i].From)
                incident[next[links[i].To]++] = i;
        }
        return (offsets, incident);
    }
}
