using Graph.Linkage.Store;
using Graph.Web.Hosting;

namespace Graph.Web.Api;

/// <summary>Search. What is searched for is in the body, never in an address.</summary>
public static class SearchEndpoints
{
    private const int HitsMax = 200;

    /// <summary>Maps <c>POST /search</c>.</summary>
    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapPost("/search", FindAsync).WithSummary("Entities by number or name: parts, full-width digits and masks such as 138****8000")
            .Produces<IReadOnlyList<SearchGroup>>();

    private static async Task<IResult> FindAsync(SearchQuestion question, IStore store, CurrentViewer current, CancellationToken cancellation) =>
        TypedResults.Ok(await store.Search.FindAsync(current.Viewer, question.Text ?? "", Math.Clamp(question.Limit, 1, HitsMax), cancellation));
}
