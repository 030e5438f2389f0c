using System.Globalization;
using Graph.Linkage.Store;
using Graph.Web.Api;
using Graph.Web.Components.Shared;
using Graph.Web.Hosting;
using Graph.Web.Resources;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace Graph.Web.Components.Canvas;

/// <summary>
/// The canvas of a view of a snapshot. Its scripts fetch the graph over HTTP and own everything inside; only selections and wishes
/// come back over the circuit.
/// </summary>
public sealed partial class GraphCanvas : IAsyncDisposable
{
    private static readonly string[][] Toolbar =
    [
        ["undo", "redo"], ["expand", "collapse", "hide", "show", "pin", "path"], ["evidence", "open", "mark"], ["lasso", "filter", "table"],
        ["fit", "in", "out", "png"],
    ];

    private static readonly IReadOnlyDictionary<string, string> Keys = new Dictionary<string, string>
    {
        ["undo"] = "Control+Z", ["redo"] = "Control+Y", ["expand"] = "E", ["collapse"] = "C", ["hide"] = "H", ["show"] = "Shift+H", ["pin"] = "P", ["path"] = "R",
        ["evidence"] = "I", ["open"] = "Enter", ["mark"] = "M", ["lasso"] = "S", ["filter"] = "L", ["table"] = "T", ["fit"] = "F", ["in"] = "+", ["out"] = "-", ["png"] = "G",
    };

    private ElementReference _root;
    private DotNetObjectReference<GraphCanvas>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _canvas;
    private (string Snapshot, string View) _shown;
    private bool _isMissing;
    private bool _isDisposed;

    /// <summary>Snapshot of the run whose findings are shown.</summary>
    [Parameter, EditorRequired]
    public string Snapshot { get; set; } = "";

    /// <summary><c>groups</c>, <c>group-{id}</c> or <c>ego-{nid}</c>.</summary>
    [Parameter, EditorRequired]
    public string View { get; set; } = "";

    /// <summary>Name for readers of the screen.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Height of the drawing as a CSS length.</summary>
    [Parameter]
    public string Height { get; set; } = "clamp(320px, calc(100vh - 260px), 900px)";

    /// <summary>Whether selection, expansions and filters stand in the address; one canvas of a page may.</summary>
    [Parameter]
    public bool KeepsAddress { get; set; } = true;

    /// <summary>The selection changed.</summary>
    [Parameter]
    public EventCallback<CanvasSelection> OnSelected { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private CanvasTexts ScriptTexts { get; set; } = default!;

    [Inject]
    private EvidenceDrawerState Drawer { get; set; } = default!;

    [Inject]
    private MarkDrawerState Marking { get; set; } = default!;

    [Inject]
    private IStore Store { get; set; } = default!;

    [Inject]
    private CurrentViewer Viewer { get; set; } = default!;

    [Inject]
    private CanvasEvidence Evidence { get; set; } = default!;

    /// <summary>Selects entities from outside, such as from a list beside the canvas.</summary>
    public ValueTask SelectAsync(params IEnumerable<long> nids) =>
        _canvas?.InvokeVoidAsync("select", nids.Select(nid => $"n{nid}").ToArray()) ?? ValueTask.CompletedTask;

    /// <summary>Called by the scripts: the selection changed.</summary>
    [JSInvokable]
    public Task Selected(string[] nodes, string[] edges) => OnSelected.InvokeAsync(CanvasSelection.Read(nodes, edges));

    /// <summary>Called by the scripts: an entity or a group is to be opened.</summary>
    [JSInvokable]
    public void Opened(string id)
    {
        if (CanvasSelection.NumberOf(id, 'n') is { } nid)
            Navigation.NavigateTo($"/entities/{nid}");
        else if (id.StartsWith('g'))
            Navigation.NavigateTo($"/groups/{Uri.EscapeDataString(id[1..])}");
    }

    /// <summary>Called by the scripts: entities are to be marked.</summary>
    [JSInvokable]
    public async Task MarkAsked(string[] ids)
    {
        var nids = ids.Select(id => CanvasSelection.NumberOf(id, 'n')).OfType<long>().ToList();
        var rows = await Store.Reader.GetAsync(Viewer.Viewer, nids, CancellationToken.None);
        await Marking.OpenAsync([.. rows.Select(EntityRef.Of)]);
    }

    /// <summary>Called by the scripts: on what an edge or node rests is asked.</summary>
    [JSInvokable]
    public async Task EvidenceAsked(string id)
    {
        if (await Evidence.RequestAsync(id) is { } request)
            await Drawer.OpenAsync(request);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        try
        {
            await ReleaseAsync();
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the canvas with it.
        }

        _self?.Dispose();
    }

    /// <inheritdoc />
    protected override bool ShouldRender() => _isMissing || _shown == default;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_module is not null && _shown != (Snapshot, View))
            await CreateAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            _self = DotNetObjectReference.Create(this);
            _module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/canvas.js");
            await CreateAsync();
        }
        catch (JSException)
        {
            // Built without the scripts; the pages beside the canvas work.
            _isMissing = true;
            StateHasChanged();
        }
        catch (JSDisconnectedException)
        {
            // Left before the first picture.
        }
    }

    private string Hint(string command) => $"{Texts["command." + command]} ({Keys.GetValueOrDefault(command)})";

    private async Task CreateAsync()
    {
        await ReleaseAsync();
        if (_isDisposed)
            return;
        _shown = (Snapshot, View);
        _canvas = await _module!.InvokeAsync<IJSObjectReference>("create", _root, _self, new
        {
            api = ApiEndpoints.Root, Snapshot, View, culture = CultureInfo.CurrentUICulture.Name, texts = ScriptTexts.All(),
            icons = KindIcons.All.ToDictionary(pair => pair.Key, pair => new { pair.Value.Path, pair.Value.Colour }), KeepsAddress,
        });
    }

    private async Task ReleaseAsync()
    {
        if (_canvas is not { } canvas)
            return;
        _canvas = null;
        await canvas.InvokeVoidAsync("dispose");
        await canvas.DisposeAsync();
    }
}
