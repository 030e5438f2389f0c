using Graph.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Graph.Web.Components.Layout;

/// <summary>App bar, banner of the demo, content, and the drawers that every page shares.</summary>
public sealed partial class MainLayout : IAsyncDisposable
{
    private static readonly string[] CopyTexts = ["table.copy.cell", "table.copy.column", "table.copy.rows", "table.copied"];
    private ErrorBoundary? _boundary;
    private IJSObjectReference? _module;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    private string SkipTarget => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0] + "#content";

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet() => _boundary?.Recover();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            _module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/shell.js");
            await _module.InvokeVoidAsync("startTables", CopyTexts.ToDictionary(key => key, key => PageText.Instance[key]));
        }
        catch (JSException)
        {
            // Built without the scripts: tables can be read and exported, only not copied by cell.
        }
    }

    private void Recover() => _boundary?.Recover();
}
