using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Components.Pages.Parts;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages.Settings;

/// <summary>分析任务: runs that are owed, running and done.</summary>
public sealed partial class RunsPage : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private StateView<ListPage<RunRecord>>? _view;
    private Poll? _poll;
    private IReadOnlyDictionary<string, RunFreshness> _freshness = new Dictionary<string, RunFreshness>();
    private bool _hasOwed;
    private bool _isAsking;
    private string? _failure;

    /// <summary>Page from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    [Inject]
    private JobsModel Model { get; set; } = default!;

    [Inject]
    private FreshnessModel Freshness { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose() => _poll?.Dispose();

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _poll = new Poll(Clock, Interval, () => InvokeAsync(RefreshAsync));
    }

    private async Task<ListPage<RunRecord>?> LoadAsync(CancellationToken cancellation)
    {
        var page = await Model.ListAsync(Viewer, Page ?? 1, cancellation);
        _freshness = await Freshness.OfAsync(Viewer, page.Items, cancellation);
        _hasOwed = page.Items.Any(run => run.State is RunState.Queued or RunState.Running);
        return page;
    }

    private Task RefreshAsync() => _hasOwed && _view is not null ? _view.ReloadAsync() : Task.CompletedTask;

    private Task RunNowAsync() => DoAsync(() => Model.EnqueueAsync(AnalysisOrder.For(Viewer, "manual", Current.Name), CancellationToken.None));

    private Task CancelAsync(string runId) => DoAsync(() => Model.CancelAsync(runId, Current.Name, CancellationToken.None));

    private async Task DoAsync(Func<Task> action)
    {
        _isAsking = true;
        _failure = null;
        try
        {
            await action();
            if (_view is not null)
                await _view.ReloadAsync();
        }
        catch (GraphException failure)
        {
            _failure = Shown.Message(failure.UserMessage);
        }
        finally
        {
            _isAsking = false;
        }
    }
}
