using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;

namespace Graph.Linkage.Places;

/// <summary>Reads where people live, where numbers are at home, where cards were opened and where victims are.</summary>
public static class PlaceReader
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly string[] Owning = [LinkTypes.UsedBy, LinkTypes.RegisteredTo, LinkTypes.OpenedBy];
    private static readonly string[] OfPersons = [PlaceKinds.Native, PlaceKinds.Residence];
    private static readonly string[] OfObjects = [PlaceKinds.NumberHome, PlaceKinds.Opening, PlaceKinds.Usage, PlaceKinds.Incident];

    /// <summary>Reads the places a viewer sees.</summary>
    public static async Task<PlaceTable> ReadAsync(IStore store, Viewer viewer, CancellationToken cancellation)
    {
        var query = new LinkBlockQuery(viewer);
        var facts = await FactReader.ReadAsync(store.Blocks, query, cancellation);
        var found = new Dictionary<(string, EntityId), SortedSet<string>>();
        for (var entity = 0; entity < facts.Count; entity++)
            Own(facts, entity, found);
        await AttributeAsync("place", PlaceKinds.Incident, EntityKinds.Case);
        await AttributeAsync("address", PlaceKinds.Residence, EntityKinds.Person);
        await AttributeAsync("homeAddress", PlaceKinds.Residence, EntityKinds.Person);
        await AttributeAsync("city", PlaceKinds.Opening, null);
        await AttributeAsync("province", PlaceKinds.Opening, null);
        foreach (var link in facts.Links)
            Along(facts, link, found);
        foreach (var link in facts.Links.Where(link => Array.IndexOf(Owning, link.Type) >= 0))
            Share(facts, link, found);
        return new PlaceTable(facts, found.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value]));

        async Task AttributeAsync(string name, string kind, string? only)
        {
            foreach (var (nid, text) in await store.Blocks.ReadAttributeAsync(query, name, cancellation))
            {
                if (facts.NidIndex.TryGetValue(nid, out var entity) && (only is null || facts.KindOf(entity) == only)
                    && (name != "province" || !found.ContainsKey((kind, facts.Ids[entity]))) && RegionNames.Find(text) is { } code)
                    Add(found, kind, facts.Ids[entity], code);
            }
        }
    }

    private static void Own(FactTable facts, int entity, Dictionary<(string, EntityId), SortedSet<string>> found)
    {
        var id = facts.Ids[entity];
        switch (id.Kind)
        {
            case EntityKinds.Person when id.Key.Length == 18 && int.TryParse(id.Key.AsSpan(6, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year):
                foreach (var region in Regions.Present(id.Key[..6], year))
                    Add(found, PlaceKinds.Native, id, region.Code);
                break;
            case EntityKinds.Phone when PhoneHome.Of(id.Key, Chinese) is { } home && RegionNames.Find(home) is { } code:
                Add(found, PlaceKinds.NumberHome, id, code);
                break;
            case EntityKinds.Address when RegionNames.Find(id.Key) is { } lived:
                Add(found, PlaceKinds.Residence, id, lived);
                break;
            case EntityKinds.Outlet when facts.Names[entity] is { } name && RegionNames.Find(name) is { } outlet:
                Add(found, PlaceKinds.Opening, id, outlet);
                break;
        }
    }

    // From an address to who lives there, from an outlet to what was opened there, from a case to what it names.
    private static void Along(FactTable facts, FactLink link, Dictionary<(string, EntityId), SortedSet<string>> found)
    {
        var kind = link.Type switch
        {
            LinkTypes.LivesAt => PlaceKinds.Residence,
            LinkTypes.OpenedAt => PlaceKinds.Opening,
            LinkTypes.ReportedIn => PlaceKinds.Incident,
            _ => null,
        };
        if (kind is not null && found.TryGetValue((kind, facts.Ids[link.To]), out var codes))
        {
            foreach (var code in codes.ToArray())
                Add(found, kind, facts.Ids[link.From], code);
        }
    }

    private static void Share(FactTable facts, FactLink link, Dictionary<(string, EntityId), SortedSet<string>> found)
    {
        Copy(link.To, link.From, OfPersons);
        Copy(link.From, link.To, OfObjects);

        void Copy(int from, int to, string[] kinds)
        {
            foreach (var kind in kinds)
            {
                if (found.TryGetValue((kind, facts.Ids[from]), out var codes))
                {
                    foreach (var code in codes.ToArray())
                        Add(found, kind, facts.Ids[to], code);
                }
            }
        }
    }

    private static void Add(Dictionary<(string, EntityId), SortedSet<string>> found, string kind, EntityId id, string code)
    {
        if (!found.TryGetValue((kind, id), out var codes))
            found[(kind, id)] = codes = new SortedSet<string>(StringComparer.Ordinal);
        codes.Add(code);
    }
}
