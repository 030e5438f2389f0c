using System.Globalization;
using Graph.Web.Components.Pages.Parts;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>概览: the first page.</summary>
public sealed partial class Overview : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private StateView<ViewModels.Overview>? _view;
    private Poll? _poll;
    private bool _wasOwed;

    [Inject]
    private OverviewModel Model { get; set; } = default!;

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

    private async Task<ViewModels.Overview?> LoadAsync(CancellationToken cancellation)
    {
        var overview = await Model.ReadAsync(Viewer, cancellation);
        _wasOwed = overview.Owed is not null;
        return overview;
    }

    private Task RefreshAsync() => _wasOwed && _view is not null ? _view.ReloadAsync() : Task.CompletedTask;

    private static string PeriodText(IReadOnlyList<CoveredPeriod> periods) => periods.Count == 1
        ? T["answer.period", periods[0].From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), periods[^1].To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]
        : T["answer.period.gaps", periods[0].From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), periods[^1].To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), periods.Count - 1];
}
