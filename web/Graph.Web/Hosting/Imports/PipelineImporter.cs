using Graph.Linkage.Ingest;
using Graph.Linkage.Ingest.Mapping;
using Graph.Linkage.Store;

namespace Graph.Web.Hosting.Imports;

/// <summary>Reads files with the import pipeline.</summary>
internal sealed class PipelineImporter(IStore store, TimeProvider time) : IImporter
{
    /// <inheritdoc />
    public async Task<string> ImportAsync(ImportOrder order, IProgress<ImportStep> progress, CancellationToken cancellation)
    {
        var request = new ImportRequest
        {
            Paths = [Path.Combine(order.Folder, ImportDraft.FilesFolderName)], Dossier = order.Dossier, Region = order.Region, By = order.By,
        };
        var report = await new ImportPipeline(store, time).RunAsync(request, new Steps(progress), cancellation);
        return report.ImportId;
    }

    /// <inheritdoc />
    public async Task<FilePreview> PreviewAsync(string path, string? mappingJson, CancellationToken cancellation)
    {
        var mapping = mappingJson is null ? null : MappingSpec.Parse(mappingJson);
        var preview = await ImportPreview.ReadAsync(path, mapping, cancellation);
        var counts = preview.Quality.Counts;
        // A table without a layout is no fault yet: its columns can still be named.
        var fault = mapping is null && preview.Layout is null && preview.Columns.Count > 0 ? null : preview.Error;
        return new FilePreview(
            preview.Format, preview.Encoding, preview.Layout, (int)preview.HeaderRow, preview.Columns, preview.Sample, (mapping ?? preview.Suggested)?.ToJson(),
            counts.Accepted + counts.Repaired, counts.Rejected, fault);
    }

    private sealed class Steps(IProgress<ImportStep> progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) =>
            progress.Report(new ImportStep(value.FileIndex, value.FileCount, value.FileName, value.RowsRead, value.IsSettling));
    }
}
