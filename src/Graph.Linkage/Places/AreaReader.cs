using Graph.Linkage.Model;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;

namespace Graph.Linkage.Places;

/// <summary>Counts what belongs to a region. Counts only: without a denominator file there is no rate, and nothing of it enters a score.</summary>
public static class AreaReader
{
    private const int OutletsMax = 50;

    /// <summary>The report of a region.</summary>
    /// <param name="places">Where entities belong.</param>
    /// <param name="actors">The ranking, empty while no run has finished.</param>
    /// <param name="layers">Taint of the run.</param>
    /// <param name="setAside">Victims and others that are never counted as suspects.</param>
    /// <param name="code">2, 4 or 6 leading digits.</param>
    public static AreaReport Read(
        PlaceTable places, IReadOnlyList<RankedActor> actors, IReadOnlyList<LayerFinding> layers, IReadOnlySet<EntityId> setAside, string code)
    {
        var facts = places.Facts;
        var implicated = Implicated(facts, layers, setAside);
        var roles = actors.Where(ranked => places.IsIn(PlaceKinds.Native, ranked.Actor.Owner ?? ranked.Actor.Id, code) && !setAside.Contains(ranked.Actor.Id))
            .CountBy(ranked => ranked.Actor.Role).Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        var entities = Enumerable.Range(0, facts.Count).ToArray();
        var opened = entities.Where(entity => IsOpened(facts.KindOf(entity)) && places.IsIn(PlaceKinds.Opening, facts.Ids[entity], code)).ToArray();
        var numbers = entities.Where(entity => facts.KindOf(entity) == EntityKinds.Phone && places.IsIn(PlaceKinds.NumberHome, facts.Ids[entity], code)).ToArray();
        var outlets = entities.Where(entity => facts.KindOf(entity) == EntityKinds.Outlet && places.IsIn(PlaceKinds.Opening, facts.Ids[entity], code))
            .Select(outlet => new AreaOutlet(facts.Ids[outlet], facts.Names[outlet], Count([.. facts.SourcesOf(outlet, LinkTypes.OpenedAt).Distinct()])))
            .OrderByDescending(outlet => outlet.Opened.Implicated).ThenByDescending(outlet => outlet.Opened.Total).ThenBy(outlet => outlet.Id).Take(OutletsMax);
        return new AreaReport(
            code, [.. roles], entities.Count(entity => facts.KindOf(entity) == EntityKinds.Person && places.IsIn(PlaceKinds.Native, facts.Ids[entity], code)),
            Count(opened), Count(numbers), [.. outlets],
            entities.Count(entity => facts.KindOf(entity) == EntityKinds.Case && places.IsIn(PlaceKinds.Incident, facts.Ids[entity], code)));

        AreaCount Count(int[] found) => new(found.Length, found.Count(implicated.Contains));
    }

    private static bool IsOpened(string kind) => kind == EntityKinds.Phone || EntityKinds.IsAccount(kind);

    private static HashSet<int> Implicated(FactTable facts, IReadOnlyList<LayerFinding> layers, IReadOnlySet<EntityId> setAside)
    {
        var implicated = layers.Select(layer => facts.IndexOf(layer.Account)).Where(entity => entity >= 0).ToHashSet();
        implicated.UnionWith(facts.Links.Where(link => link.Type == LinkTypes.ReportedIn).Select(link => link.From));
        implicated.UnionWith(Enumerable.Range(0, facts.Count).Where(entity => facts.Marks[entity] == Marks.Implicated));
        implicated.RemoveWhere(entity => setAside.Contains(facts.Ids[entity]));
        return implicated;
    }
}
