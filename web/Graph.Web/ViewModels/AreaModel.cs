using Graph.Linkage.Model;
using Graph.Linkage.Places;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Counts what belongs to a region.</summary>
public sealed class AreaModel(IStore store, PlaceIndex index)
{
    /// <summary>Regions of a kind of place to choose from, with how many objects lie in each.</summary>
    public async Task<IReadOnlyList<RegionCount>> RegionsAsync(Viewer viewer, string place, CancellationToken cancellation)
    {
        var places = await index.ReadAsync(viewer, cancellation);
        return RegionCount.Of(places.Facts.Ids.Where(id => IsCounted(place, id.Kind)).Select(id => places.Of(place, id)));
    }

    /// <summary>The report of a region, or only what there is to choose from.</summary>
    public async Task<AreaPage> ReadAsync(Viewer viewer, string? region, CancellationToken cancellation)
    {
        var places = await index.ReadAsync(viewer, cancellation);
        var everybody = places.Facts.Ids;
        var regions = await RegionsAsync(viewer, PlaceKinds.Native, cancellation);
        IReadOnlyList<string> without = [.. PlaceKinds.All.Where(kind => !Array.Exists(everybody, id => places.Of(kind, id).Count > 0))];
        if (region is null || region.Length is not (2 or 4 or 6) || !region.All(char.IsAsciiDigit))
            return new AreaPage(regions, null, without);
        IReadOnlyList<RankedActor> actors = [];
        IReadOnlyList<LayerFinding> layers = [];
        var aside = new HashSet<EntityId>();
        if (await store.Findings.CurrentRunAsync(viewer, cancellation) is { } run)
        {
            actors = (await store.Findings.ActorsAsync(viewer, run.Id, null, Slice.All, cancellation)).Items;
            layers = (await store.Findings.LayersAsync(viewer, run.Id, Slice.All, cancellation)).Items;
            aside = [.. (await store.Findings.SetAsideAsync(viewer, run.Id, Slice.All, cancellation)).Items.Select(finding => finding.Id)];
        }
        return new AreaPage(regions, AreaReader.Read(places, actors, layers, aside, region), without);
    }

    // What each kind of place is about; what it is passed on to is not counted again.
    private static bool IsCounted(string place, string kind) => place switch
    {
        PlaceKinds.Native or PlaceKinds.Residence => kind == EntityKinds.Person,
        PlaceKinds.NumberHome => kind == EntityKinds.Phone,
        PlaceKinds.Incident => kind == EntityKinds.Case,
        _ => kind == EntityKinds.Phone || EntityKinds.IsAccount(kind),
    };
}
