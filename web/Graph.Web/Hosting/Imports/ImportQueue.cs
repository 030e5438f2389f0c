using System.Collections.Concurrent;
using System.Threading.Channels;
using Graph.Linkage.Model;
using Graph.Web.ViewModels;

namespace Graph.Web.Hosting.Imports;

/// <summary>
/// Imports orders one after the other while pages go on, then asks for an analysis. Orders that a stopped host left are taken up again;
/// the store continues such an import at its first unwritten batch.
/// </summary>
public sealed class ImportQueue(IServiceProvider services, ImportStaging staging, ILogger<ImportQueue> log) : BackgroundService
{
    private readonly Channel<ImportOrder> _orders = Channel.CreateUnbounded<ImportOrder>();
    private readonly ConcurrentDictionary<string, ImportStatus> _statuses = new();
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _cancellations = new();

    /// <summary>Something changed about the named order.</summary>
    public event Action<string>? Changed;

    /// <summary>Orders that wait or run.</summary>
    public IReadOnlyList<ImportStatus> Open => [.. _statuses.Values.Where(status => status.IsOpen)];

    /// <summary>An order, or null when this host has not seen it.</summary>
    public ImportStatus? Find(string orderId) => _statuses.GetValueOrDefault(orderId);

    /// <summary>Puts an order at the end; one that is there already stays where it is.</summary>
    public void Enqueue(ImportOrder order)
    {
        if (!_cancellations.TryAdd(order.Id, new CancellationTokenSource()))
            return;
        Set(new ImportStatus(order, ImportOrderState.Waiting, null, null, null));
        _orders.Writer.TryWrite(order);
    }

    /// <summary>Stops an order; what is written of it stays and can be undone.</summary>
    public void Cancel(string orderId)
    {
        if (_cancellations.TryGetValue(orderId, out var cancellation))
            cancellation.Cancel();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts serving before the first import is looked at.
        await Task.Yield();
        foreach (var order in staging.Recover())
            Enqueue(order);
        await foreach (var order in _orders.Reader.ReadAllAsync(stoppingToken))
            await WorkAsync(order, stoppingToken);
    }

    private async Task WorkAsync(ImportOrder order, CancellationToken stopping)
    {
        var cancel = _cancellations[order.Id];
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancel.Token);
        try
        {
            Update(order.Id, status => status with { State = ImportOrderState.Running });
            var importer = services.GetRequiredService<IImporter>();
            var progress = new StepProgress(step => Update(order.Id, status => status with { Step = step }));
            var importId = await importer.ImportAsync(order, progress, either.Token);
            var state = cancel.IsCancellationRequested ? ImportOrderState.Cancelled : ImportOrderState.Finished;
            await AskForRunAsync(order, importId, stopping);
            Update(order.Id, status => status with { State = state, ImportId = importId });
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The files and the order stay: the next start goes on with them.
            return;
        }
        catch (OperationCanceledException)
        {
            Update(order.Id, status => status with { State = ImportOrderState.Cancelled });
        }
        catch (GraphException failure)
        {
            Update(order.Id, status => status with { State = ImportOrderState.Failed, Error = failure.UserMessage });
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Import order {Order} failed", order.Id);
            Update(order.Id, status => status with { State = ImportOrderState.Failed, Error = new UserMessage("internal.error") });
        }
        _cancellations.TryRemove(order.Id, out _);
        Clear(order);
    }

    private Task AskForRunAsync(ImportOrder order, string importId, CancellationToken cancellation) =>
        services.GetRequiredService<IAnalysisRequests>().AskAsync(new AnalysisOrder("import", order.By, Key: $"import:{importId}"), cancellation);

    private void Clear(ImportOrder order)
    {
        try
        {
            ImportStaging.Discard(order.Folder);
        }
        catch (IOException failure)
        {
            log.LogWarning(failure, "Files of import order {Order} could not be removed", order.Id);
        }
    }

    private void Update(string orderId, Func<ImportStatus, ImportStatus> change) => Set(change(_statuses[orderId]));

    private void Set(ImportStatus status)
    {
        _statuses[status.Order.Id] = status;
        Changed?.Invoke(status.Order.Id);
    }

    private sealed class StepProgress(Action<ImportStep> take) : IProgress<ImportStep>
    {
        public void Report(ImportStep value) => take(value);
    }
}
