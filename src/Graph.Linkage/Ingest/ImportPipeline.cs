using Graph.Linkage.Ingest.Mapping;
using Graph.Linkage.Ingest.Reading;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest;

/// <summary>Imports files into a store: the one way in for web, command line and API.</summary>
/// <remarks>
/// Files are read in the order of <see cref="FileIntake"/>, each streamed in batches. A refused file leaves nothing and does not stop
/// the others. An import that was killed or cancelled is resumed by asking for the same files again.
/// </remarks>
/// <param name="store">Store opened for writing; a dry run does not touch it.</param>
/// <param name="time">Clock for progress reports.</param>
public sealed class ImportPipeline(IStore store, TimeProvider time)
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>Imports the files of a request.</summary>
    /// <returns>What became of every file.</returns>
    /// <exception cref="OperationCanceledException">Cancelled: the import is ended as cancelled and can be resumed or undone.</exception>
    /// <exception cref="GraphException">The store failed (<c>store.full</c>, <c>store.read-only</c>): the import can be resumed.</exception>
    public async Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var work = Directory.CreateTempSubdirectory("graph-import-");
        try
        {
            var offers = Offer.Of(FileIntake.Expand(request.Paths, work.FullName, cancellation), request.Mapping);
            return request.DryRun ? DryRun(offers, progress, cancellation) : await ImportAsync(request, offers, progress, cancellation);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private async Task<ImportReport> ImportAsync(
        ImportRequest request, IReadOnlyList<Offer> offers, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var import = await store.Imports.BeginAsync(
            request.Dossier, request.Region, request.By, [.. offers.Select(offer => offer.ToOfferedFile())], cancellation);
        try
        {
            foreach (var (file, offer) in Offer.Pair(import.Files, offers))
            {
                cancellation.ThrowIfCancellationRequested();
                if (file.State == ImportFileState.Pending)
                    await FileAsync(import, file, offer, progress, cancellation);
            }
            progress?.Report(new ImportProgress(import.Files.Count, import.Files.Count, "", 0, IsSettling: true));
            import = await store.Imports.EndAsync(import.Id, ImportState.Finished, cancellation);
        }
        catch (OperationCanceledException)
        {
            await store.Imports.EndAsync(import.Id, ImportState.Cancelled, CancellationToken.None);
            throw;
        }
        return await ReportAsync(import, cancellation);
    }

    private async Task FileAsync(
        ImportRecord import, ImportFile file, Offer offer, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var outcome = offer.Skip is not null ? Ended(ImportFileState.Skipped, offer.Skip)
            : offer.Refusal is not null ? Ended(ImportFileState.Refused, offer.Refusal)
            : await ReadAsync(import, file, offer, progress, cancellation);
        await store.Imports.EndFileAsync(import.Id, file.Index, outcome, cancellation);
    }

    private async Task<FileOutcome> ReadAsync(
        ImportRecord import, ImportFile file, Offer offer, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var reading = FileReading.Start(offer, new QualityReport(), cancellation);
        if (reading.Refusal is { } early)
            return Ended(ImportFileState.Refused, early);
        if (await OriginalFiles.KeepAsync(store.DataFolder, offer.Path, offer.Sha256, cancellation) is not { } original)
            return Ended(ImportFileState.Refused, new UserMessage("file.changed"));
        foreach (var sheet in reading.Plan!.Sheets.Values)
            await store.Imports.SetHeaderAsync(import.Id, file.Index, sheet.Sheet, sheet.HeaderRow == 0 ? [] : sheet.Columns.Header.Names, cancellation);
        var (rows, reported) = (0L, time.GetTimestamp());
        while (reading.Next() is { } page)
        {
            rows += page.Raw.Count;
            if (page.Sequence >= file.NextBatch)
            {
                var batch = new IngestBatch(import.Id, file.Index, page.Sequence, page.Raw, page.Rows, page.Rejects, page.Blank);
                await store.Linkage.WriteAsync(batch, cancellation);
            }
            if (time.GetElapsedTime(reported) < ReportEvery)
                continue;
            progress?.Report(new ImportProgress(file.Index, import.Files.Count, offer.Name, rows));
            reported = time.GetTimestamp();
        }
        progress?.Report(new ImportProgress(file.Index, import.Files.Count, offer.Name, rows));
        if (reading.Refusal is not { } late)
            return reading.Imported();
        original.Forget();
        return Ended(ImportFileState.Refused, late);
    }

    private static FileOutcome Ended(ImportFileState state, UserMessage? error) => new(state, null, null, [], error, null);

    private async Task<ImportReport> ReportAsync(ImportRecord import, CancellationToken cancellation)
    {
        var files = new List<FileReport>();
        foreach (var file in import.Files)
        {
            IReadOnlyList<Reject> rejects = [];
            if (file.Counts.Rejected > 0)
            {
                var page = await store.Imports.RejectsAsync(
                    Viewer.Everything, import.Id, file.Index, new Slice(0, FileReport.RejectsMax), cancellation);
                rejects = page.Items;
            }
            files.Add(new FileReport(
                file.Name, file.Sha256, file.State, file.Layout, file.Encoding, file.Counts, file.Error, rejects, file.QualityJson));
        }
        return new ImportReport(import.Id, import.State, Total(files), import.Changed, files);
    }

    private static ImportReport DryRun(IReadOnlyList<Offer> offers, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var files = new List<FileReport>();
        foreach (var offer in offers)
        {
            progress?.Report(new ImportProgress(files.Count, offers.Count, offer.Name, 0));
            files.Add(DryRun(offer, cancellation));
        }
        return new ImportReport("", ImportState.Finished, Total(files), default, files);
    }

    private static FileReport DryRun(Offer offer, CancellationToken cancellation)
    {
        if ((offer.Skip ?? offer.Refusal) is { } error)
            return Unread(offer, offer.Skip is null ? ImportFileState.Refused : ImportFileState.Skipped, error);
        var quality = new QualityReport();
        using var reading = FileReading.Start(offer, quality, cancellation);
        var rejects = new List<Reject>();
        while (reading.Next() is { } page)
            rejects.AddRange(page.Rejects.Take(FileReport.RejectsMax - rejects.Count));
        if (reading.Refusal is { } refusal)
            return Unread(offer, ImportFileState.Refused, refusal);
        return new FileReport(
            offer.Name, offer.Sha256, ImportFileState.Imported, reading.Plan!.Layout, reading.Plan.Encoding, quality.Counts, null, rejects,
            quality.ToJson());
    }

    private static FileReport Unread(Offer offer, ImportFileState state, UserMessage error) =>
        new(offer.Name, offer.Sha256, state, null, null, default, error, [], null);

    private static RowCounts Total(IEnumerable<FileReport> files) => files.Aggregate(default(RowCounts), (sum, file) => sum + file.Counts);
}
