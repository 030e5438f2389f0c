using System.Text.RegularExpressions;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Components.Pages.Parts;
using Graph.Web.Hosting;
using Graph.Web.Hosting.Imports;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Graph.Web.Components.Pages;

/// <summary>导入: hand over files, see how they will be read, follow the import.</summary>
public sealed partial class Import : IDisposable
{
    private const int FilesMax = 2_000;
    private readonly Dictionary<DraftFile, FilePreview> _previews = [];
    private IReadOnlyList<ImportStatus> _statuses = [];
    private StateView<ListPage<ImportRecord>>? _view;
    private ImportDraft? _draft;
    private DraftFile? _open;
    private string _dossier = "";
    private string _dossierName = "";
    private IReadOnlyList<DossierLine> _dossiers = [];
    private string _region = "";
    private string? _taking;
    private string? _failure;

    /// <summary>Page of past imports, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    [Inject]
    private ImportsModel Model { get; set; } = default!;

    [Inject]
    private ImportQueue Queue { get; set; } = default!;

    [Inject]
    private ImportStaging Staging { get; set; } = default!;

    [Inject]
    private DossiersModel Naming { get; set; } = default!;

    [Inject]
    private Hosting.HostOptions Host { get; set; } = default!;

    [Inject]
    private IImporter Importer { get; set; } = default!;

    private int Unmapped => _previews.Values.Count(preview => preview is { Layout: null, Fault: null });

    /// <inheritdoc />
    public void Dispose()
    {
        Queue.Changed -= Follow;
        if (_draft is { } draft)
            ImportStaging.Discard(draft.Folder);
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _statuses = Queue.Open;
        Queue.Changed += Follow;
        _dossier = Current.Dossier ?? "";
        _dossiers = await Naming.ListAsync(CancellationToken.None);
        RecallName();
    }

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        _failure = null;
        _draft ??= Staging.Create();
        try
        {
            foreach (var offered in change.GetMultipleFiles(FilesMax))
            {
                _taking = offered.Name;
                StateHasChanged();
                await using var content = offered.OpenReadStream(ImportStaging.FileBytesMax);
                var file = await Staging.AddAsync(_draft, offered.Name, content, CancellationToken.None);
                if (!file.IsArchive)
                    _previews[file] = await Importer.PreviewAsync(file.Path, null, CancellationToken.None);
            }
            _open ??= _draft.Files.FirstOrDefault(file => _previews.TryGetValue(file, out var preview) && preview.Layout is null);
        }
        catch (GraphException failure)
        {
            _failure = Shown.Message(failure.UserMessage);
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException)
        {
            _failure = T["import.taking.failed", _taking];
        }
        _taking = null;
    }

    private async Task MapAsync(DraftFile file, string? mappingJson)
    {
        _failure = null;
        try
        {
            var preview = await Importer.PreviewAsync(file.Path, mappingJson, CancellationToken.None);
            if (preview.Fault is { } fault)
            {
                _failure = Shown.Message(fault);
                return;
            }
            await Staging.MapAsync(file, mappingJson, CancellationToken.None);
            _previews[file] = preview;
        }
        catch (GraphException failure)
        {
            _failure = Shown.Message(failure.UserMessage);
        }
    }

    private void Remove(DraftFile file)
    {
        Staging.Remove(_draft!, file);
        _previews.Remove(file);
        if (_open == file)
            _open = null;
    }

    private void Discard()
    {
        ImportStaging.Discard(_draft!.Folder);
        Forget();
    }

    private async Task StartAsync()
    {
        if (!RegionCode().IsMatch(_region.Trim()))
        {
            _failure = T["import.region.wrong"];
            return;
        }
        var dossier = string.IsNullOrWhiteSpace(_dossier) ? Dossiers.Default : _dossier.Trim();
        var order = await Staging.OrderAsync(_draft!, dossier, _region.Trim(), Current.Name, CancellationToken.None);
        if (_dossierName.Trim() is { Length: > 0 } name && name != NameOf(dossier))
            await Naming.NameAsync(dossier, name, Current.Name, CancellationToken.None);
        Forget();
        Queue.Enqueue(order);
    }

    private void RecallName() => _dossierName = NameOf(_dossier.Trim()) ?? _dossierName;

    private string? NameOf(string dossier) => _dossiers.FirstOrDefault(known => known.Id == dossier)?.Name;

    private void Forget()
    {
        _draft = null;
        _open = null;
        _previews.Clear();
    }

    private void Follow(string orderId) => _ = InvokeAsync(async () =>
    {
        if (Queue.Find(orderId) is not { } status)
            return;
        _statuses = [.. _statuses.Where(known => known.Order.Id != orderId), status];
        StateHasChanged();
        if (!status.IsOpen && _view is not null)
            await _view.ReloadAsync();
    });

    [GeneratedRegex("^[0-9]{0,6}$")]
    private static partial Regex RegionCode();
}
