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
        var api = app.MapGroup(Root).DisableAntiforgery();
        _ = api;
    }
}
