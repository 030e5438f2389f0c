using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting;
using Graph.Web.Hosting.Imports;

namespace Graph.Web.Api;

/// <summary>Imports: the same queue that the pages use.</summary>
public static class ImportEndpoints
{
    /// <summary>Maps <c>POST /imports</c> and <c>GET /imports/{id}</c>.</summary>
    public static void MapImports(this RouteGroupBuilder api)
    {
        api.MapPost("/imports", PostAsync).WithSummary("Hands files over (multipart); an analysis follows")
            .Accepts<IFormFileCollection>("multipart/form-data").Produces<ImportAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(ImportStaging.FileBytesMax));
        api.MapGet("/imports/{id}", GetAsync).WithSummary("An import by its id, or by that of the order that POST answered")
            .Produces<ImportAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> PostAsync(
        HttpRequest request, ImportStaging staging, ImportQueue queue, CurrentViewer current, Hosting.HostOptions host, CancellationToken cancellation)
    {
        if (host.IsDemo)
            return ApiProblems.Of(StatusCodes.Status422UnprocessableEntity, new UserMessage("demo.import"));
        if (!request.HasFormContentType)
            return ApiProblems.Of(StatusCodes.Status415UnsupportedMediaType, new UserMessage("import.multipart"));
        var form = await request.ReadFormAsync(cancellation);
        if (form.Files.Count == 0)
            return ApiProblems.Of(StatusCodes.Status422UnprocessableEntity, new UserMessage("import.no-files"));
        var draft = staging.Create();
        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            await staging.AddAsync(draft, file.FileName, content, cancellation);
        }

        var dossier = form["dossier"].ToString() is { Length: > 0 } named ? named : Dossiers.Default;
        var order = await staging.OrderAsync(draft, dossier, form["region"].ToString(), current.Name, cancellation);
        queue.Enqueue(order);
        return TypedResults.Accepted($"{ApiEndpoints.Root}/imports/{order.Id}", new ImportAnswer(order.Id, nameof(ImportOrderState.Waiting), null, null));
    }

    private static async Task<IResult> GetAsync(string id, ImportQueue queue, IStore store, CurrentViewer current, CancellationToken cancellation)
    {
        var status = queue.Find(id);
        var import = await store.Imports.FindAsync(current.Viewer, status?.ImportId ?? id, cancellation);
        return status is null && import is null
            ? ApiProblems.Missing()
            : TypedResults.Ok(new ImportAnswer(id, status?.State.ToString() ?? import!.State.ToString(), status?.Error?.Code, import));
    }
}
