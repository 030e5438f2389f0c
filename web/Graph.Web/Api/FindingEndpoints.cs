using Graph.Linkage.Store;
using Graph.Web.Hosting;

namespace Graph.Web.Api;

/// <summary>Groups and actors of the current run.</summary>
public static class FindingEndpoints
{
    private const int ItemsMax = 1_000;

    /// <summary>Maps <c>GET /groups</c>, <c>GET /groups/{id}</c>, <c>GET /leaders</c>.</summary>
    public static void MapFindings(this RouteGroupBuilder api)
    {
        api.MapGet("/groups", GroupsAsync).WithSummary("Suspected groups in rank order; others=true adds the other communities")
            .Produces<RunPage<RankedGroup>>();
        api.MapGet("/groups/{id}", GroupAsync).WithSummary("One group with its members").Produces<RankedGroup>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/leaders", LeadersAsync).WithSummary("Actors in rank order, of one group when given").Produces<RunPage<RankedActor>>();
    }

    private static async Task<IResult> GroupsAsync(
        IStore store, CurrentViewer current, CancellationToken cancellation, bool others = false, int offset = 0, int limit = 50)
    {
        if (await store.Findings.CurrentRunAsync(current.Viewer, cancellation) is not { } run)
            return TypedResults.Ok(RunPage<RankedGroup>.Empty);
        var page = await store.Findings.GroupsAsync(current.Viewer, run.Id, others, SliceOf(offset, limit), cancellation);
        return TypedResults.Ok(new RunPage<RankedGroup>(run.Id, run.Snapshot, page.Total, page.Items));
    }

    private static async Task<IResult> GroupAsync(string id, IStore store, CurrentViewer current, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(current.Viewer, cancellation);
        var group = run is null ? null : await store.Findings.GroupAsync(current.Viewer, run.Id, id, cancellation);
        return group is null ? ApiProblems.Missing() : TypedResults.Ok(group);
    }

    private static async Task<IResult> LeadersAsync(
        IStore store, CurrentViewer current, CancellationToken cancellation, string? group = null, int offset = 0, int limit = 50)
    {
        if (await store.Findings.CurrentRunAsync(current.Viewer, cancellation) is not { } run)
            return TypedResults.Ok(RunPage<RankedActor>.Empty);
        var page = await store.Findings.ActorsAsync(current.Viewer, run.Id, group, SliceOf(offset, limit), cancellation);
        return TypedResults.Ok(new RunPage<RankedActor>(run.Id, run.Snapshot, page.Total, page.Items));
    }

    private static Slice SliceOf(int offset, int limit) => new(Math.Max(0, offset), Math.Clamp(limit, 1, ItemsMax));
}
