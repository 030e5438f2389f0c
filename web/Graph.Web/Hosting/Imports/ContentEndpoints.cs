using System.Text;
using Graph.Web.ViewModels;

namespace Graph.Web.Hosting.Imports;

/// <summary>Rows that were not taken, in the form in which they can be corrected and imported again.</summary>
public static class ContentEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>Maps the download.</summary>
    public static void MapContentPages(this WebApplication app) =>
        app.MapGet("/import/{id}/problems.csv", ProblemsAsync).ExcludeFromDescription();

    private static async Task<IResult> ProblemsAsync(string id, ImportsModel model, CurrentViewer current, CancellationToken cancellation)
    {
        if (await model.FindAsync(current.Viewer, id, cancellation) is not { } import)
            return TypedResults.NotFound();
        var text = await model.RejectsCsvAsync(current.Viewer, import, Shown.Reason, cancellation);
        return TypedResults.File(Encoding.UTF8.GetBytes(text), Csv, $"problems-{id}.csv");
    }
}
