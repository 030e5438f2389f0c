using System.Text;
using Graph.Web.ViewModels;

namespace Graph.Web.Hosting.Imports;

/// <summary>Tables that pages offer for download.</summary>
public static class ContentEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>Maps the downloads.</summary>
    public static void MapContentPages(this WebApplication app)
    {
        app.MapGet("/import/{id}/problems.csv", ProblemsAsync).ExcludeFromDescription();
        app.MapGet("/export/leaders.csv", LeadersAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ProblemsAsync(string id, ImportsModel model, CurrentViewer current, CancellationToken cancellation)
    {
        if (await model.FindAsync(current.Viewer, id, cancellation) is not { } import)
            return TypedResults.NotFound();
        var text = await model.RejectsCsvAsync(current.Viewer, import, Shown.Reason, cancellation);
        return TypedResults.File(Encoding.UTF8.GetBytes(text), Csv, $"problems-{id}.csv");
    }

    private static async Task<IResult> LeadersAsync(
        string? role, string? placed, string? kind, string? group, LeadersModel model, CurrentViewer current, CancellationToken cancellation)
    {
        var text = await model.ExportAsync(current.Viewer, new LeadersRequest(role, placed, kind, group), current.Name, cancellation);
        return TypedResults.File(Encoding.UTF8.GetBytes(text), Csv, "leaders.csv");
    }
}
