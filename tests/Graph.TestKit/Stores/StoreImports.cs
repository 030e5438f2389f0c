using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.TestKit;

/// <summary>Imports test files the way the pipeline does: begin, batches, end of file, end.</summary>
public static class StoreImports
{
    /// <summary>Imports files as one import.</summary>
    /// <param name="store">A store opened for writing.</param>
    /// <param name="files">The files.</param>
    /// <param name="dossier">Dossier.</param>
    /// <param name="region">Region code.</param>
    /// <param name="rowsPerBatch">How many rows go into a batch.</param>
    public static async Task<ImportRecord> ImportAsync(
        this IStore store, IReadOnlyList<TestFile> files, string dossier = Dossiers.Default, string region = "", int rowsPerBatch = IngestBatch.RowsMax)
    {
        var import = await store.Imports.BeginAsync(
            dossier, region, "tester", [.. files.Select(file => new OfferedFile(file.Name, file.Hash, file.Rows.Count, null))], default);
        foreach (var pending in import.Files.Where(file => file.State == ImportFileState.Pending))
        {
            var rows = files[pending.Index].Rows;
            var sequence = 0L;
            foreach (var chunk in rows.Chunk(rowsPerBatch))
                await store.Linkage.WriteAsync(BatchOf(import.Id, pending.Index, sequence++, chunk), default);
            await store.Imports.EndFileAsync(
                import.Id, pending.Index, new FileOutcome(ImportFileState.Imported, "test", "utf-8", [], null, null), default);
        }
        return await store.Imports.EndAsync(import.Id, ImportState.Finished, default);
    }

    /// <summary>Imports one file as one import.</summary>
    public static Task<ImportRecord> ImportAsync(
        this IStore store, TestFile file, string dossier = Dossiers.Default, string region = "", int rowsPerBatch = IngestBatch.RowsMax) =>
        store.ImportAsync([file], dossier, region, rowsPerBatch);

    /// <summary>A batch whose raw rows are the numbers of the rows.</summary>
    public static IngestBatch BatchOf(string importId, int fileIndex, long sequence, IReadOnlyList<RowFacts> rows) => new(
        importId, fileIndex, sequence,
        [.. rows.Select(row => new RawRow(row.Sheet, row.Row, row.Row, [string.Create(CultureInfo.InvariantCulture, $"row {row.Row}")]))],
        rows, [], 0);
}
