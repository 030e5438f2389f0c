using Graph.Linkage.Store;
using Graph.Web.Components.Shared;
using Graph.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages.Search;

/// <summary>Hits of a search; the address carries a token that stands for the text for thirty minutes.</summary>
public sealed partial class SearchPage
{
    private const int HitsPerKind = 50;
    private PanelState _state;
    private Exception? _failure;
    private string? _text;
    private IReadOnlyList<SearchGroup> _groups = [];

    /// <summary>Token of the text searched for.</summary>
    [Parameter]
    public string Token { get; set; } = "";

    [Inject]
    private SearchTokens Tokens { get; set; } = default!;

    [Inject]
    private IStore Store { get; set; } = default!;

    [Inject]
    private CurrentViewer Viewer { get; set; } = default!;

    private string EmptyTitle => Texts[_text is null ? "search.expired" : "search.none"];

    private string EmptyHint => Texts[_text is null ? "search.expired.hint" : "search.none.hint"];

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        _text = Tokens.TextOf(Token);
        _failure = null;
        _state = _text is null ? PanelState.Empty : PanelState.Loading;
        if (_text is null)
            return;
        try
        {
            _groups = await Store.Search.FindAsync(Viewer.Viewer, _text, HitsPerKind, CancellationToken.None);
            _state = _groups.Count == 0 ? PanelState.Empty : PanelState.Data;
        }
        catch (Exception failure)
        {
            _failure = failure;
            _state = PanelState.Error;
        }
    }

    private string KindName(string kind) => Texts["kind." + kind] is { ResourceNotFound: false } text ? text : kind;
}
