using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting;
using Graph.Web.Resources;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages.Parts;

/// <summary>Sets or withdraws a mark, always with a reason.</summary>
public sealed partial class MarkForm
{
    private string _mark = Marks.Watched;
    private string _dossier = Dossiers.Default;
    private string _caseNo = "";
    private string _reason = "";
    private string? _failure;
    private bool _isSaving;

    /// <summary>The object.</summary>
    [Parameter, EditorRequired]
    public EntityRow Entity { get; set; } = default!;

    /// <summary>The mark stands.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    private static PageText T => PageText.Instance;

    [Inject]
    private EntityModel Model { get; set; } = default!;

    [Inject]
    private CurrentViewer Current { get; set; } = default!;

    private async Task SaveAsync()
    {
        if (string.IsNullOrWhiteSpace(_reason))
        {
            _failure = T["mark.reason.missing"];
            return;
        }
        _isSaving = true;
        _failure = null;
        var caseNo = string.IsNullOrWhiteSpace(_caseNo) ? null : _caseNo.Trim();
        var dossier = string.IsNullOrWhiteSpace(_dossier) ? Dossiers.Default : _dossier.Trim();
        try
        {
            await Model.MarkAsync(new MarkRequest(Entity.Id, _mark, _reason.Trim(), caseNo, dossier, Current.Name), CancellationToken.None);
            await OnDone.InvokeAsync();
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
}
