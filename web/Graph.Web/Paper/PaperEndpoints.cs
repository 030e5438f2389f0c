using Graph.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Graph.Web.Paper;

/// <summary>Sheets for the printer: plain pages without a circuit, black on white.</summary>
public static class PaperEndpoints
{
    /// <summary>Maps <c>/print/groups/{id}</c> and <c>/print/entities/{nid}</c>.</summary>
    public static void MapPaper(this WebApplication app)
    {
        app.MapGet("/print/groups/{id}", GroupAsync).ExcludeFromDescription();
        app.MapGet("/print/entities/{nid:long}", EntityAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> GroupAsync(string id, PaperModel model, CurrentViewer current, CancellationToken cancellation) =>
        await model.GroupAsync(current.Viewer, id, cancellation) is { } sheet
            ? new RazorComponentResult<GroupPaper>(new { Sheet = sheet, current.Viewer })
            : TypedResults.NotFound();

    private static async Task<IResult> EntityAsync(long nid, PaperModel model, CurrentViewer current, CancellationToken cancellation) =>
        await model.EntityAsync(current.Viewer, nid, cancellation) is { } sheet
            ? new RazorComponentResult<EntityPaper>(new { Sheet = sheet, current.Viewer })
            : TypedResults.NotFound();
}
