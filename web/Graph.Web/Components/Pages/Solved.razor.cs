using Graph.Linkage.Model;
using Graph.Web.Components.Pages.Parts;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>用已破案件检验: a known answer beside the ranking.</summary>
public sealed partial class Solved
{
    private StateView<SolvedPage>? _view;
    private string _text = "";

    /// <summary>The dossier the answer is kept with, or null for the default.</summary>
    [SupplyParameterFromQuery(Name = "dossier")]
    private string? DossierName { get; set; }

    [Inject]
    private SolvedModel Model { get; set; } = default!;

    private string Dossier => string.IsNullOrWhiteSpace(DossierName) ? Dossiers.Default : DossierName;

    private async Task<SolvedPage?> LoadAsync(CancellationToken cancellation)
    {
        var page = await Model.ReadAsync(Viewer, Dossier, cancellation);
        _text = page?.Text ?? "";
        return page;
    }

    private async Task SaveAsync()
    {
        if (_text.Trim().Length == 0 || _view is null)
            return;
        await Model.SaveAsync(Dossier, _text.Trim(), Current.Name, CancellationToken.None);
        await _view.ReloadAsync();
    }

    private static string Reason(SolvedLine line) => line switch
    {
        { SetAside: { } aside } => T["why.aside", T.Word("aside", aside)],
        { Entity.Nid: null } => T["solved.missing"],
        { Actor: null } => T["why.unranked"],
        { IsQueried: false } => T["entity.unqueried"],
        _ => "",
    };
}
