using Graph.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Graph.Web.Components.Layout;

/// <summary>The search of the app bar, reached by the key <c>/</c> or Ctrl+K from anywhere.</summary>
public sealed partial class SearchBox : IAsyncDisposable
{
    private ElementReference _input;
    private string _text = "";
    private IJSObjectReference? _module;

    [Inject]
    private SearchTokens Tokens { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("stopShortcuts");
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            _module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/shell.js");
            await _module.InvokeVoidAsync("startShortcuts", _input);
        }
        catch (JSException)
        {
            // Built without the scripts: the box works, only the shortcuts do not.
        }
    }

    private void Submit()
    {
        if (SearchInput.Clean(_text) is { Length: > 0 } text)
            Navigation.NavigateTo("/search/" + Tokens.Keep(text));
    }
}
