using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Reads groups of the current run.</summary>
public sealed class GroupsModel(IStore store, PlaceIndex index)
{
    /// <summary>The types a group may have.</summary>
    public static IReadOnlyList<string> Types { get; } = ["CardTrafficking", "GoipDen", "WaterHouse", "CallDen", "Mixed", "Unknown"];

    /// <summary>One page of the list.</summary>
    public async Task<GroupsPage> ReadAsync(Viewer viewer, GroupsRequest request, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        if (run is null)
            return new GroupsPage(null, new([], 0, 1), 0, new Dictionary<string, int>());
        var suspected = await store.Findings.GroupsAsync(viewer, run.Id, false, Slice.First(1), cancellation);
        var all = await store.Findings.GroupsAsync(viewer, run.Id, true, Slice.First(1), cancellation);
        var page = await PageAsync(viewer, run.Id, request, cancellation);
        var lines = await new FindingLines(store, viewer, run.Id).GroupsAsync(page.Items, cancellation);
        var places = await PlacesAsync(viewer, request, cancellation);
        var local = places is null ? new Dictionary<string, int>() : lines.ToDictionary(line => line.Group.Id, line => places.CountIn(line.Group, request.Region));
        return new GroupsPage(run, new(lines, page.Total, page.Number), all.Total - suspected.Total, local);
    }

    /// <summary>The first groups of the list, whatever its page.</summary>
    public async Task<(IReadOnlyList<GroupLine> Lines, long Total)> AllAsync(Viewer viewer, GroupsRequest request, int limit, CancellationToken cancellation)
    {
        if (await store.Findings.CurrentRunAsync(viewer, cancellation) is not { } run)
            return ([], 0);
        var all = await store.Findings.GroupsAsync(viewer, run.Id, request.WithOthers, Slice.All, cancellation);
        var places = await PlacesAsync(viewer, request, cancellation);
        var kept = all.Items.Where(item => Fits(item.Group, request, places)).ToList();
        return (await new FindingLines(store, viewer, run.Id).GroupsAsync(kept.Take(limit), cancellation), kept.Count);
    }

    private async Task<ListPage<RankedGroup>> PageAsync(Viewer viewer, string runId, GroupsRequest request, CancellationToken cancellation)
    {
        if (!request.IsNarrowed)
        {
            var slice = ListPage<RankedGroup>.SliceOf(request.Page);
            var page = await store.Findings.GroupsAsync(viewer, runId, request.WithOthers, slice, cancellation);
            return new(page.Items, page.Total, Math.Max(1, request.Page));
        }
        var all = await store.Findings.GroupsAsync(viewer, runId, request.WithOthers, Slice.All, cancellation);
        var places = await PlacesAsync(viewer, request, cancellation);
        return ListPage<RankedGroup>.Cut([.. all.Items.Where(item => Fits(item.Group, request, places))], request.Page);
    }

    private async Task<ActorPlaces?> PlacesAsync(Viewer viewer, GroupsRequest request, CancellationToken cancellation) =>
        request.Place is { } place ? new ActorPlaces(await index.ReadAsync(viewer, cancellation), place) : null;

    private static bool Fits(GroupFinding group, GroupsRequest request, ActorPlaces? places) =>
        (request.Type is null || group.Type == request.Type)
        && (places is null || request.Region is null || places.CountIn(group, request.Region) > 0);
}
