namespace Graph.Web.Tables;

/// <summary>Registers the tables that can be taken away, and the address they come from.</summary>
public static class TableServices
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Registers tables and export.</summary>
    public static IServiceCollection AddTables(this IServiceCollection services) => services
        .AddScoped<ITableSource, FindingTables>().AddScoped<ITableSource, EntityTables>().AddScoped<ITableSource, ImportTables>()
        .AddScoped<ITableSource, LogTables>().AddScoped<ITableSource, WorkTables>().AddScoped<TableCatalogue>().AddScoped<TableExport>();

    /// <summary>Maps <c>/export/{name}.xlsx</c> with the parameters of the page.</summary>
    public static void MapTables(this WebApplication app) => app.MapGet("/export/{name}.xlsx", WriteAsync).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(string name, HttpRequest request, TableExport export, Hosting.CurrentViewer current, CancellationToken cancellation)
    {
        var query = new TableQuery(current.Viewer, request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
        return await export.WriteAsync(name, query, current.Name, cancellation) is { } file
            ? TypedResults.File(file.Content, Xlsx, file.FileName)
            : TypedResults.NotFound();
    }
}
