using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Components.Pages.Parts;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>One import: what became of every file and row, and how to take it back.</summary>
public sealed partial class ImportReport
{
    private StateView<ImportRecord>? _view;
    private ChangeCounts? _undone;
    private bool _isUndoing;

    /// <summary>The import.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>Which file's problems are shown.</summary>
    [SupplyParameterFromQuery(Name = "file")]
    private int? FileIndex { get; set; }

    /// <summary>Page of problem rows, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    /// <summary>Whether the form that takes the import back is open from the start.</summary>
    [SupplyParameterFromQuery(Name = "undo")]
    private bool Undo { get; set; }

    [Inject]
    private ImportsModel Model { get; set; } = default!;

    private Task<ImportRecord?> LoadAsync(CancellationToken cancellation) => Model.FindAsync(Viewer, Id, cancellation);

    /// <inheritdoc />
    protected override void OnInitialized() => _isUndoing = Undo;

    private ImportFile? Selected(ImportRecord import) => FileIndex is { } index
        ? import.Files.FirstOrDefault(file => file.Index == index)
        : import.Files.FirstOrDefault(file => file.Counts.Rejected > 0) ?? (import.Files.Count == 1 ? import.Files[0] : null);

    private async Task UndoAsync(string reason)
    {
        _undone = await Model.UndoAsync(Id, Current.Name, reason, CancellationToken.None);
        _isUndoing = false;
        if (_view is not null)
            await _view.ReloadAsync();
    }
}
