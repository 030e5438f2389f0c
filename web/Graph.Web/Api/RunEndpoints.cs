using Graph.Linkage.Store;
using Graph.Web.Hosting;
using Graph.Web.Hosting.Imports;
using Graph.Web.ViewModels;

namespace Graph.Web.Api;

/// <summary>Analysis runs.</summary>
public static class RunEndpoints
{
    private const int RunsMax = 500;

    /// <summary>Maps <c>GET /runs</c>, <c>GET /runs/{id}</c>, <c>POST /runs</c>.</summary>
    public static void MapRuns(this RouteGroupBuilder api)
    {
        api.MapGet("/runs", ListAsync).WithSummary("Runs, latest first").Produces<PageOf<RunRecord>>();
        api.MapGet("/runs/{id}", GetAsync).WithSummary("One run").Produces<RunRecord>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/runs", AskAsync).WithSummary("Asks for a run, or joins the one that is owed").Produces<RunRecord>(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ListAsync(
        IStore store, CurrentViewer current, CancellationToken cancellation, int offset = 0, int limit = 50) =>
        TypedResults.Ok(await store.Runs.ListAsync(current.Viewer, new Slice(Math.Max(0, offset), Math.Clamp(limit, 1, RunsMax)), cancellation));

    private static async Task<IResult> GetAsync(string id, IStore store, CurrentViewer current, CancellationToken cancellation) =>
        await store.Runs.FindAsync(current.Viewer, id, cancellation) is { } run ? TypedResults.Ok(run) : ApiProblems.Missing();

    private static async Task<IResult> AskAsync(IAnalysisRequests requests, CurrentViewer current, CancellationToken cancellation)
    {
        var run = await requests.AskAsync(new AnalysisOrder("manual", current.Name), cancellation);
        return TypedResults.Accepted($"{ApiEndpoints.Root}/runs/{run.Id}", run);
    }
}
