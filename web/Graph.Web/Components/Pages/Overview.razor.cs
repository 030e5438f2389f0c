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

    private static IReadOnlyList<(string Label, long Value, string Href)> Numbers(ViewModels.Overview overview) =>
    [
        (T["number.groups"], overview.GroupTotal, "/groups"),
        (T["number.leaders"], overview.ActorTotal, "/leaders"),
        (T["number.entities"], overview.Info.Entities, "/settings/data"),
        (T["number.links"], overview.Info.Links, "/settings/data"),
        (T["number.events"], overview.Info.Events, "/settings/data"),
        (T["number.sightings"], overview.Info.Sightings, "/settings/data"),
    ];
}
