using Graph.Web.Resources;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages.Parts;

/// <summary>Shows what a load brings in its four states: loading, empty, failed, data. What was there stays while it loads again.</summary>
public sealed partial class StateView<TValue>
{
    private CancellationTokenSource _loading = new();
    private TValue? _value;
    private Exception? _failure;
    private object? _loadedKey;
    private bool _isLoading = true;
    private bool _hasLoaded;

    /// <summary>Brings the value; null means that there is no such thing.</summary>
    [Parameter, EditorRequired]
    public Func<CancellationToken, Task<TValue?>> Load { get; set; } = default!;

    /// <summary>What the value depends on; another key loads again.</summary>
    [Parameter]
    public object? Key { get; set; }

    /// <summary>Whether a value has nothing to show.</summary>
    [Parameter]
    public Func<TValue, bool> IsEmpty { get; set; } = _ => false;

    /// <summary>What to say then.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>What to say when there is no such thing.</summary>
    [Parameter]
    public RenderFragment? Missing { get; set; }

    /// <summary>The value.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<TValue> ChildContent { get; set; } = default!;

    private static PageText T => PageText.Instance;

    [Inject]
    private StoreChanges Changes { get; set; } = default!;

    /// <summary>Loads again.</summary>
    public async Task ReloadAsync()
    {
        await _loading.CancelAsync();
        _loading.Dispose();
        _loading = new CancellationTokenSource();
        var cancellation = _loading.Token;
        _isLoading = true;
        _failure = null;
        try
        {
            var value = await Load(cancellation);
            if (cancellation.IsCancellationRequested)
                return;
            _value = value;
            _hasLoaded = true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            // Whatever went wrong, the page says so and offers to try again; the panel shows no more than the reader may see.
            _failure = failure;
        }
        _isLoading = false;
        StateHasChanged();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Changes.Changed -= FollowAsync;
        _loading.Cancel();
        _loading.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Changes.Changed += FollowAsync;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_hasLoaded && Equals(_loadedKey, Key))
            return;
        _loadedKey = Key;
        await ReloadAsync();
    }

    private Task FollowAsync() => InvokeAsync(ReloadAsync);
}
