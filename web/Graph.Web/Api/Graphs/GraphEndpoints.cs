using System.Security.Cryptography;
using System.Text.Json;
using Graph.Web.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Graph.Web.Api.Graphs;

/// <summary>Graphs for the canvas.</summary>
public static class GraphEndpoints
{
    /// <summary>Maps <c>GET /graphs/{snapshot}/{view}</c>.</summary>
    public static void MapGraphs(this RouteGroupBuilder api) =>
        api.MapGet("/graphs/{snapshot}/{view}", GetAsync).WithSummary("A graph in columns: groups, group-{id}, ego-{nid} or list-{nid.nid} of a snapshot")
            .Produces<GraphDocument>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(
        string snapshot, string view, HttpContext context, GraphViews views, CurrentViewer viewer, IOptions<JsonOptions> json, CancellationToken cancellation)
    {
        if (await views.DocumentAsync(viewer.Viewer, snapshot, view, cancellation) is not { } document)
            return ApiProblems.Missing();
        var bytes = JsonSerializer.SerializeToUtf8Bytes(document, json.Value.SerializerOptions);
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(bytes, "application/json", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
