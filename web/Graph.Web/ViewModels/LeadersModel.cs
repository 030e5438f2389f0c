using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Reads the ranking of the current run.</summary>
public sealed class LeadersModel(IStore store, PlaceIndex index)
{
    /// <summary>The roles an actor may have.</summary>
    public static IReadOnlyList<string> Roles { get; } =
        ["Leader", "Organiser", "Dealer", "Recruiter", "Handler", "Opener", "Caller", "DeviceKeeper", "MoneyMover", "Unknown"];

    /// <summary>One page of the ranking.</summary>
    public async Task<LeadersPage> ReadAsync(Viewer viewer, LeadersRequest request, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        if (run is null)
            return new LeadersPage(null, new([], 0, 1), 0, new Dictionary<int, string>());
        var page = await PageAsync(viewer, run.Id, request, cancellation);
        var lines = await new FindingLines(store, viewer, run.Id).ActorsAsync(page.Items, cancellation);
        var aside = await store.Findings.SetAsideAsync(viewer, run.Id, Slice.First(1), cancellation);
        var places = await PlacesAsync(viewer, request, cancellation);
        var regions = places is null ? new Dictionary<int, string>() : lines.ToDictionary(line => line.Rank, line => places.NamesOf(line.Actor));
        return new LeadersPage(run, new(lines, page.Total, page.Number), aside.Total, regions);
    }

    /// <summary>The first actors of the ranking that a request narrows, whatever its page.</summary>
    public async Task<(IReadOnlyList<ActorLine> Lines, long Total)> AllAsync(Viewer viewer, LeadersRequest request, int limit, CancellationToken cancellation)
    {
        if (await store.Findings.CurrentRunAsync(viewer, cancellation) is not { } run)
            return ([], 0);
        var all = await store.Findings.ActorsAsync(viewer, run.Id, request.GroupId, Slice.All, cancellation);
        var places = await PlacesAsync(viewer, request, cancellation);
        var kept = all.Items.Where(item => Fits(item.Actor, request, places)).ToList();
        return (await new FindingLines(store, viewer, run.Id).ActorsAsync(kept.Take(limit), cancellation), kept.Count);
    }

    private async Task<ListPage<RankedActor>> PageAsync(Viewer viewer, string runId, LeadersRequest request, CancellationToken cancellation)
    {
        if (!request.IsNarrowed)
        {
            var slice = ListPage<RankedActor>.SliceOf(request.Page);
            var page = await store.Findings.ActorsAsync(viewer, runId, request.GroupId, slice, cancellation);
            return new(page.Items, page.Total, Math.Max(1, request.Page));
        }
        var all = await store.Findings.ActorsAsync(viewer, runId, request.GroupId, Slice.All, cancellation);
        var places = await PlacesAsync(viewer, request, cancellation);
        return ListPage<RankedActor>.Cut([.. all.Items.Where(item => Fits(item.Actor, request, places))], request.Page);
    }

    private async Task<ActorPlaces?> PlacesAsync(Viewer viewer, LeadersRequest request, CancellationToken cancellation) =>
        request.Place is { } place ? new ActorPlaces(await index.ReadAsync(viewer, cancellation), place) : null;

    private static bool Fits(ActorFinding actor, LeadersRequest request, ActorPlaces? places) =>
        (request.Role is null || actor.Role == request.Role)
        && (request.PlacedBy is null || actor.PlacedBy == request.PlacedBy)
        && (request.Kind is null || actor.Id.Kind == request.Kind)
        && (places is null || places.IsIn(actor, request.Region));
}
