using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Tests.Ingest;

/// <summary>A store that cancels after some batches, as a user would.</summary>
internal sealed class StoppingStore(IStore store, CancellationTokenSource cancellation, int afterBatches) : IStore, ILinkageStore
{
    private int _batches;

    public bool IsWritable => store.IsWritable;

    public string DataFolder => store.DataFolder;

    public ILinkageStore Linkage => this;

    public IImportLog Imports => store.Imports;

    public ILinkageReader Reader => store.Reader;

    public ISourceRows SourceRows => store.SourceRows;

    public ILinkBlocks Blocks => store.Blocks;

    public IFindingStore Findings => store.Findings;

    public IRunLedger Runs => store.Runs;

    public ISearch Search => store.Search;

    public IOperationLog Operations => store.Operations;

    public ISettings Settings => store.Settings;

    public async Task<BatchResult> WriteAsync(IngestBatch batch, CancellationToken token)
    {
        var result = await store.Linkage.WriteAsync(batch, token);
        if (++_batches == afterBatches)
            await cancellation.CancelAsync();
        return result;
    }

    public Task SettleAsync(CancellationToken token) => store.Linkage.SettleAsync(token);

    public Task<ChangeCounts> UndoAsync(string importId, string by, string? reason, CancellationToken token) =>
        store.Linkage.UndoAsync(importId, by, reason, token);

    public Task<StoreInfo> InfoAsync(CancellationToken token) => store.Linkage.InfoAsync(token);

    public Task<IReadOnlyList<UserMessage>> VerifyAsync(CancellationToken token) => store.Linkage.VerifyAsync(token);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
