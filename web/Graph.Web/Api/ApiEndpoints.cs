using Graph.Web.Api.Graphs;

namespace Graph.Web.Api;

/// <summary>The API under <c>/api/v1</c>.</summary>
public static class ApiEndpoints
{
    /// <summary>Where it begins.</summary>
    public const string Root = "/api/v1";

    /// <summary>Whether a request is for the API.</summary>
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    /// <summary>Maps all endpoints.</summary>
    public static void MapGraphApi(this WebApplication app)
    {
        // A write from another origin is refused before it comes here; there is no cookie to misuse.
        var api = app.MapGroup(Root).DisableAntiforgery();
        api.MapImports();
        api.MapRuns();
        api.MapFindings();
        api.MapEntities();
        api.MapSearch();
        api.MapGraphs();
        api.MapArrangements();
        api.MapPaths();
    }
}
