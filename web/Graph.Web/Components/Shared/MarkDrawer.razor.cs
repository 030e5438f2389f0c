using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting;
using Graph.Web.Resources;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Graph.Web.Components.Shared;

/// <summary>The drawer at the right that marks one or many objects, always with a reason.</summary>
public sealed partial class MarkDrawer : IDisposable
{
    private const int TargetsShown = 8;
    private ElementReference _title;
    private IReadOnlyList<EntityRef>? _opened;
    private string _mark = Marks.Excluded;
    private string _reason = "";
    private string _caseNo = "";
    private string _dossier = "";
    private string? _failure;
    private bool _isSaving;

    private static PageText T => PageText.Instance;

    [Inject]
    private MarkDrawerState State { get; set; } = default!;

    [Inject]
    private MarksModel Model { get; set; } = default!;

    [Inject]
    private CurrentViewer Current { get; set; } = default!;

    [Inject]
    private ISnackbar Messages { get; set; } = default!;

    private IReadOnlyList<string> Reasons => T.Find($"mark.{_mark}.reasons")?.Split('；', ';', StringSplitOptions.TrimEntries) ?? [];

    /// <inheritdoc />
    public void Dispose() => State.Changed -= ShowAsync;

    /// <inheritdoc />
    protected override void OnInitialized() => State.Changed += ShowAsync;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (ReferenceEquals(State.Targets, _opened))
            return;
        _opened = State.Targets;
        if (_opened.Count > 0)
            await _title.FocusAsync();
    }

    private Task ShowAsync() => InvokeAsync(() =>
    {
        (_mark, _caseNo, _reason, _failure) = (State.Mark, State.CaseNo, "", null);
        _dossier = Current.Dossier ?? "";
        StateHasChanged();
    });

    private async Task SaveAsync()
    {
        if (string.IsNullOrWhiteSpace(_reason))
        {
            _failure = T["mark.reason.missing"];
            return;
        }
        _isSaving = true;
        _failure = null;
        var dossier = string.IsNullOrWhiteSpace(_dossier) ? Dossiers.Default : _dossier.Trim();
        var caseNo = string.IsNullOrWhiteSpace(_caseNo) ? null : _caseNo.Trim();
        IReadOnlyList<EntityId> ids = [.. State.Targets.Select(target => target.Id)];
        try
        {
            await Model.SetAsync(ids, new MarkRequest(default, _mark, _reason.Trim(), caseNo, dossier, Current.Name), CancellationToken.None);
            Messages.Add(T["mark.done", ids.Count, T.Word("mark", _mark)], Severity.Success);
            await State.CloseAsync();
        }
        catch (GraphException failure)
        {
            _failure = Shown.Message(failure.UserMessage);
        }
        finally
        {
            _isSaving = false;
        }
    }

    private Task OnKeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? State.CloseAsync() : Task.CompletedTask;
}
