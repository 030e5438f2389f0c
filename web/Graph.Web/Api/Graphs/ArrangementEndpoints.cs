using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.Api.Graphs;

/// <summary>Keeps what people arranged of a group, across runs: ids of groups and store numbers survive them.</summary>
public static partial class ArrangementEndpoints
{
    // Layouts are kept by snapshot; what people arranged belongs to none of them.
    private const string Room = "arranged";

    /// <summary>Maps <c>GET</c> and <c>PUT /arrangements/{view}</c>.</summary>
    public static void MapArrangements(this RouteGroupBuilder api)
    {
        api.MapGet("/arrangements/{view}", GetAsync).WithSummary("What was arranged of a view; 204 for nothing").Produces<Arrangement>()
            .Produces(StatusCodes.Status204NoContent);
        api.MapPut("/arrangements/{view}", PutAsync).WithSummary("Keeps places, pins and hidden nodes of a view").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> GetAsync(string view, IStore store, CancellationToken cancellation) =>
        await store.Findings.LayoutAsync(Room, view, cancellation) is { } kept ? TypedResults.Bytes(kept, "application/json") : TypedResults.NoContent();

    private static async Task<IResult> PutAsync(string view, Arrangement arrangement, IStore store, CancellationToken cancellation)
    {
        if (!ViewName().IsMatch(view) || !arrangement.IsSound)
            return ApiProblems.Of(StatusCodes.Status422UnprocessableEntity, new UserMessage("request.malformed"));
        await store.Findings.SaveLayoutAsync(Room, view, JsonSerializer.SerializeToUtf8Bytes(arrangement, JsonSerializerOptions.Web), cancellation);
        return TypedResults.NoContent();
    }

    [GeneratedRegex("^group-[a-z0-9]{1,20}$")]
    private static partial Regex ViewName();
}
