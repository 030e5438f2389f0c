using Graph.Linkage.Store;
using Graph.Web.Api.Graphs;
using Graph.Web.Hosting;

namespace Graph.Web.Api;

/// <summary>One entity and its neighbours.</summary>
public static class EntityEndpoints
{
    private const int NeighboursMax = 500;
    private const int LinksLookedAtMax = 20_000;
    private const int LinksMax = 6_000;
    private const int LinksShownMax = 100;

    /// <summary>Maps <c>GET /entities/{nid}</c> and <c>GET /entities/{nid}/neighbours</c>.</summary>
    public static void MapEntities(this RouteGroupBuilder api)
    {
        api.MapGet("/entities/{nid:long}", GetAsync).WithSummary("An entity with its attributes, links and findings")
            .Produces<EntityAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/entities/{nid:long}/neighbours", NeighboursAsync)
            .WithSummary("Neighbours counted by type of link and kind, and the strongest of them as a graph; limit 0 only counts")
            .Produces<NeighbourAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> GetAsync(long nid, IStore store, CurrentViewer current, CancellationToken cancellation)
    {
        var viewer = current.Viewer;
        if (await store.Reader.GetAsync(viewer, [nid], cancellation) is not [var row])
            return ApiProblems.Missing();
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        var findings = run is null ? null : await store.Findings.ForEntityAsync(viewer, run.Id, row.Id, cancellation);
        return TypedResults.Ok(new EntityAnswer(
            row.Nid, row.Id.ToString(), row.Id.Kind, row.Name, row.Mark, await store.Reader.AttributesAsync(viewer, nid, cancellation),
            await store.Reader.LinksAsync(viewer, new LinkQuery(nid), Slice.First(LinksShownMax), cancellation),
            await store.Reader.CoverageAsync(viewer, nid, cancellation), findings?.Group?.Group.Id, findings?.Actor?.Rank, findings?.Actor?.Actor));
    }

    private static async Task<IResult> NeighboursAsync(
        long nid, IStore store, GraphViews views, CurrentViewer current, CancellationToken cancellation, string? type = null, string? kind = null,
        int limit = 50)
    {
        var viewer = current.Viewer;
        if (await store.Reader.GetAsync(viewer, [nid], cancellation) is not [_])
            return ApiProblems.Missing();
        var counts = await store.Reader.NeighbourCountsAsync(viewer, nid, cancellation);
        var query = new LinkQuery(nid, Filled(type), Filled(kind));
        var most = Math.Clamp(limit, 0, NeighboursMax);
        var links = most == 0 ? new PageOf<LinkRow>([], 0) : await store.Reader.LinksAsync(viewer, query, Slice.First(LinksLookedAtMax), cancellation);
        var chosen = GraphViews.Strongest(nid, links.Items, most);
        long[] nids = most == 0 ? [] : [nid, .. chosen.Select(row => row.Nid)];
        var among = await store.Reader.LinksAmongAsync(viewer, nids, LinksMax, cancellation);
        var total = links.Items.SelectMany(link => new[] { link.From.Nid, link.To.Nid }).Distinct().LongCount();
        var graph = await views.OfEntitiesAsync(viewer, nids, [.. among.Items], total, total > nids.Length ? "strongest" : "all", cancellation);
        var nowhere = new float[graph.Nodes.Count];
        return TypedResults.Ok(new NeighbourAnswer(counts, graph.ToDocument("", $"neighbours-{nid}", new Analytics.Layout(nowhere, nowhere))));
    }

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
