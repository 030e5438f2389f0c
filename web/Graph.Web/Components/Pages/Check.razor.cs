using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Components.Shared;
using Graph.Web.Hosting;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>名单比对: a pasted list or chat text beside what is known. The address holds a token, never the text.</summary>
public sealed partial class Check
{
    private const int UnreadMax = 100;
    private const int DrawMax = 200;

    private readonly HashSet<EntityId> _chosen = [];
    private RunRecord? _snapshot;
    private string _text = "";
    private string? _drawn;

    /// <summary>Token of the text.</summary>
    [SupplyParameterFromQuery(Name = "token")]
    private string? Token { get; set; }

    [Inject]
    private CheckModel Model { get; set; } = default!;

    [Inject]
    private SearchTokens Tokens { get; set; } = default!;

    [Inject]
    private MarkDrawerState Drawer { get; set; } = default!;

    [Inject]
    private IStore Store { get; set; } = default!;

    private void Compare()
    {
        if (_text.Trim().Length == 0)
            return;
        _chosen.Clear();
        _drawn = null;
        Go("token", Tokens.Keep(_text));
    }

    private async Task<CheckPage?> LoadAsync(CancellationToken cancellation)
    {
        if (Token is null || Tokens.TextOf(Token) is not { } text)
            return null;
        _text = text;
        _snapshot = await Store.Findings.CurrentRunAsync(Viewer, cancellation);
        return await Model.ReadAsync(Viewer, text, cancellation);
    }

    private void Choose(IEnumerable<CheckLine> lines)
    {
        _chosen.Clear();
        _chosen.UnionWith(lines.Select(line => line.Entity.Id));
    }

    private void Choose(CheckLine line, bool isChosen)
    {
        if (isChosen)
            _chosen.Add(line.Entity.Id);
        else
            _chosen.Remove(line.Entity.Id);
    }

    private bool CanDraw(CheckPage page) => _snapshot?.Snapshot is not null && page.Lines.Any(line => line.IsHit && _chosen.Contains(line.Entity.Id));

    private void Draw(CheckPage page) => _drawn = "list-" + string.Join('.', page.Lines
        .Where(line => line.IsHit && _chosen.Contains(line.Entity.Id)).Select(line => line.Entity.Nid!.Value).Order().Distinct().Take(DrawMax));

    private Task MarkAsync(CheckPage page) => Drawer.OpenAsync(
        [.. page.Lines.Where(line => _chosen.Contains(line.Entity.Id)).Select(line => line.Entity)], Marks.Watched);

    private string Note(CheckLine line)
    {
        var notes = new List<string>();
        if (line.Item.Times > 1)
            notes.Add(T["check.note.times", line.Item.Times]);
        notes.AddRange(line.Item.Warnings.Select(Shown.Reason));
        if (line.Entity.Id.Kind == EntityKinds.MaskedId)
            notes.Add(T["check.note.masked", line.Similar]);
        return string.Join(T["sentence.separator"], notes);
    }
}
