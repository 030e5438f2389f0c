using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Graph.Web.Components.Shared;

/// <summary>The drawer at the right that shows on what a number, signal, edge or score rests.</summary>
public sealed partial class EvidenceDrawer : IDisposable
{
    private ElementReference _title;
    private EvidenceRequest? _focused;

    [Inject]
    private EvidenceDrawerState State { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose() => State.Changed -= ShowAsync;

    /// <inheritdoc />
    protected override void OnInitialized() => State.Changed += ShowAsync;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (ReferenceEquals(State.Request, _focused))
            return;
        _focused = State.Request;
        if (_focused is not null)
            await _title.FocusAsync();
    }

    private string? EmptyTitle => State.State == PanelState.Empty ? Texts["evidence.none"].Value : null;

    private Task ShowAsync() => InvokeAsync(StateHasChanged);

    private Task OnKey(KeyboardEventArgs key) => key.Key == "Escape" ? State.CloseAsync() : Task.CompletedTask;
}
