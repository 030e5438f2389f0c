using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Fills rows for a viewer from what the server returns. Hidden equals missing.</summary>
internal sealed class Sight
{
    private readonly Statements _db;
    private readonly Dictionary<long, EntityRow?> _entities = [];

    private Sight(Statements db, Sources sources) => (_db, Sources) = (db, sources);

    public Sources Sources { get; }

    /// <summary>Visible sources as a parameter; null when nothing is hidden.</summary>
    public (string Name, object? Value) Visible => ("visible", Sources.Parameter);

    public (string Name, object? Value) WithFacts => ("withFacts", !Sources.SeesAll);

    public static async Task<Sight> OfAsync(Statements db, Viewer viewer) => new(db, await Sources.LoadAsync(db, viewer));

    /// <summary>The entity of a row with the columns nid, kind, key, name, mark and, where something is hidden, facts; or null.</summary>
    public EntityRow? Entity(IRecord row)
    {
        var cached = row.Entity();
        if (Sources.SeesAll)
            return cached;
        var facts = EntityFacts.Unpack(row.Bytes("facts")!);
        if (!facts.Places.Any(Sources.Sees))
            return null;
        var attributes = facts.Attributes(Sources.Sees);
        return cached with { Name = EntityFacts.Shown(attributes, AttributeNames.Name), Mark = EntityFacts.Shown(attributes, Marks.Attribute) };
    }

    /// <summary>Visible entities by number.</summary>
    public async Task<IReadOnlyDictionary<long, EntityRow?>> EntitiesAsync(IEnumerable<long> nids)
    {
        var missing = nids.Where(nid => !_entities.ContainsKey(nid)).Distinct().ToList();
        if (missing.Count > 0)
        {
            missing.ForEach(nid => _entities[nid] = null);
            foreach (var row in await _db.QueryAsync("entities-get", ("nids", missing), WithFacts))
                _entities[row.Long("nid")] = Entity(row);
        }
        return _entities;
    }

    /// <summary>Links of rows with the columns lid, type, custom, a, b, facts, in their order; hidden ones are left out.</summary>
    public async Task<List<LinkRow>> LinksAsync(IReadOnlyCollection<IRecord> rows)
    {
        var entities = await EntitiesAsync(rows.SelectMany(row => new[] { row.Long("a"), row.Long("b") }));
        return [.. rows.Select(row => Link(row, entities)).OfType<LinkRow>()];
    }

    /// <summary>Facts of a row's link.</summary>
    public static LinkFacts Facts(IRecord row) => LinkFacts.Unpack(row.Long("lid"), row.Bytes("facts")!);

    public static string TypeOf(IRecord row) => row.TextOrNull("custom") ?? row.Text("type");

    private LinkRow? Link(IRecord row, IReadOnlyDictionary<long, EntityRow?> entities)
    {
        var facts = Facts(row);
        return facts.Totals(Sources) is { } totals && entities[row.Long("a")] is { } from && entities[row.Long("b")] is { } to
            ? new LinkRow(
                row.Long("lid"), TypeOf(row), from, to, totals.Count, totals.SumFen, totals.First, totals.Last, totals.Weight, Sources.Evidence(facts.Places))
            : null;
    }
}
