using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Components.Shared;

namespace Graph.Web.ViewModels;

/// <summary>Reads one object.</summary>
public sealed class EntityModel(IStore store)
{
    /// <summary>The head of the page, or null when the viewer has no such object.</summary>
    public async Task<EntityProfile?> ReadAsync(Viewer viewer, long nid, CancellationToken cancellation)
    {
        var rows = await store.Reader.GetAsync(viewer, [nid], cancellation);
        if (rows.Count == 0)
            return null;
        var profile = new EntityProfile(
            rows[0],
            await store.Reader.AttributesAsync(viewer, nid, cancellation),
            await store.Reader.NeighbourCountsAsync(viewer, nid, cancellation),
            await store.Reader.CoverageAsync(viewer, nid, cancellation), 0, 0, null, null, null);
        profile = await WithHeldAsync(profile, viewer, cancellation);
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        if (run is null)
            return profile;
        var findings = await store.Findings.ForEntityAsync(viewer, run.Id, rows[0].Id, cancellation);
        var actor = findings.Actor is null ? null : await new FindingLines(store, viewer, run.Id).ActorAsync(findings.Actor, cancellation);
        return profile with { Run = run, Findings = findings, Actor = actor };
    }

    /// <summary>One page of its links.</summary>
    public async Task<ListPage<LinkRow>> LinksAsync(Viewer viewer, LinkQuery query, int page, CancellationToken cancellation)
    {
        var links = await store.Reader.LinksAsync(viewer, query, ListPage<LinkRow>.SliceOf(page), cancellation);
        return new(links.Items, links.Total, page);
    }

    /// <summary>One page of its events.</summary>
    public async Task<ListPage<EventRow>> EventsAsync(Viewer viewer, EventQuery query, int page, CancellationToken cancellation)
    {
        var events = await store.Reader.EventsAsync(viewer, query, ListPage<EventRow>.SliceOf(page), cancellation);
        return new(events.Items, events.Total, page);
    }

    /// <summary>One page of the source rows that mention it.</summary>
    public async Task<ListPage<SourceRow>> RowsAsync(Viewer viewer, long nid, int page, CancellationToken cancellation)
    {
        var refs = await store.Reader.SightingsAsync(viewer, nid, ListPage<RowRef>.SliceOf(page), cancellation);
        return new(await store.SourceRows.ReadAsync(viewer, refs.Items, cancellation), refs.Total, page);
    }

    /// <summary>Pages through all rows behind a link.</summary>
    public EvidenceRows RowsOf(Viewer viewer, long lid) =>
        (slice, cancellation) => store.Reader.LinkSightingsAsync(viewer, lid, slice, cancellation);

    // A provider is asked about numbers and accounts; a person is covered as far as those are.
    private async Task<EntityProfile> WithHeldAsync(EntityProfile profile, Viewer viewer, CancellationToken cancellation)
    {
        if (HeldObjects.Kinds.Contains(profile.Entity.Id.Kind))
            return profile;
        var held = await HeldObjects.OfAsync(store.Reader, viewer, profile.Entity.Nid, cancellation);
        var queried = 0;
        foreach (var (entity, _) in held)
            queried += CoverageState.IsAnswered(await store.Reader.CoverageAsync(viewer, entity.Nid!.Value, cancellation)) ? 1 : 0;
        return profile with { Held = held.Count, HeldQueried = queried };
    }
}
