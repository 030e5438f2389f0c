using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting.Imports;

namespace Graph.Web.ViewModels;

/// <summary>Reads imports and takes them back.</summary>
public sealed class ImportsModel(IStore store, IAnalysisRequests requests)
{
    /// <summary>Most problem rows that a page or a download holds.</summary>
    public const int RejectsMax = 10_000;

    /// <summary>One page of imports, latest first.</summary>
    public async Task<ListPage<ImportRecord>> ListAsync(Viewer viewer, int page, CancellationToken cancellation)
    {
        var imports = await store.Imports.ListAsync(viewer, ListPage<ImportRecord>.SliceOf(page), cancellation);
        return new(imports.Items, imports.Total, Math.Max(1, page));
    }

    /// <summary>One import, or null.</summary>
    public Task<ImportRecord?> FindAsync(Viewer viewer, string importId, CancellationToken cancellation) =>
        store.Imports.FindAsync(viewer, importId, cancellation);

    /// <summary>One page of the rows of a file that were not taken.</summary>
    public async Task<ListPage<Reject>> RejectsAsync(Viewer viewer, string importId, int fileIndex, int page, CancellationToken cancellation)
    {
        var rejects = await store.Imports.RejectsAsync(viewer, importId, fileIndex, ListPage<Reject>.SliceOf(page), cancellation);
        return new(rejects.Items, rejects.Total, Math.Max(1, page));
    }

    /// <summary>The raw row behind a problem, or null when it is not kept.</summary>
    public async Task<SourceRow?> RowAsync(Viewer viewer, ImportFile file, Reject reject, CancellationToken cancellation)
    {
        var rows = await store.SourceRows.ReadAsync(viewer, [new RowRef(file.Sha256, reject.Sheet, reject.Record)], cancellation);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>The rows of an import that were not taken, as a table with a heading, for a download.</summary>
    public async Task<string> RejectsCsvAsync(Viewer viewer, ImportRecord import, Func<string, string> reasonText, CancellationToken cancellation)
    {
        var lines = new List<IReadOnlyList<string?>>();
        foreach (var file in import.Files.Where(file => file.Counts.Rejected > 0))
        {
            var rejects = await store.Imports.RejectsAsync(viewer, import.Id, file.Index, Slice.First(RejectsMax), cancellation);
            foreach (var reject in rejects.Items)
                lines.Add([file.Name, $"{reject.Sheet}", $"{reject.Record}", $"{reject.Line}", reject.Column, reject.Reason, reasonText(reject.Reason), reject.Value]);
        }
        return CsvText.Of(["file", "sheet", "record", "line", "column", "reason", "message", "value"], lines);
    }

    /// <summary>Takes an import back and asks for a run over what is left.</summary>
    public async Task<ChangeCounts> UndoAsync(string importId, string by, string reason, CancellationToken cancellation)
    {
        var removed = await store.Linkage.UndoAsync(importId, by, reason, cancellation);
        await requests.AskAsync(new AnalysisOrder("import", by, Key: $"undo:{importId}"), cancellation);
        return removed;
    }
}
