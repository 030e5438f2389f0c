using Graph.Analytics;
using Graph.Linkage.Paths;
using Graph.Linkage.Store;
using Graph.Web.Api.Graphs;
using Graph.Web.Hosting;

namespace Graph.Web.Api;

/// <summary>Paths between two entities.</summary>
public static class PathEndpoints
{
    private const int PathsMax = 20;

    /// <summary>Maps <c>POST /paths</c>.</summary>
    public static void MapPaths(this RouteGroupBuilder api) =>
        api.MapPost("/paths", FindAsync).WithSummary("Shortest paths between two entities; money: transfers only, times not decreasing")
            .Produces<PathAnswer>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> FindAsync(
        PathQuestion question, IStore store, GraphViews views, CurrentViewer current, CancellationToken cancellation)
    {
        var viewer = current.Viewer;
        if (await store.Reader.GetAsync(viewer, [question.From, question.To], cancellation) is not [var from, var to])
            return ApiProblems.Missing();
        var options = new PathOptions { Money = question.Money, K = Math.Clamp(question.K, 1, PathsMax) };
        var paths = await PathFinder.FindAsync(store, viewer, from.Id, to.Id, options, cancellation);
        var steps = paths.Items.SelectMany(path => path.Steps).ToList();
        var nids = steps.SelectMany(step => new[] { step.From.Nid, step.To.Nid }).Distinct().ToList();
        var links = await store.Reader.GetLinksAsync(viewer, [.. steps.Select(step => step.Lid).Distinct()], cancellation);
        var graph = await views.OfEntitiesAsync(viewer, nids, links, nids.Count, "path", cancellation);
        var nowhere = new float[graph.Nodes.Count];
        return TypedResults.Ok(new PathAnswer(paths.Total, paths.Items, graph.ToDocument("", "path", new Layout(nowhere, nowhere))));
    }
}
