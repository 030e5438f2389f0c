using Graph.Web.Components.Shared;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>标记: every marked object, with what is set aside still in sight and easy to restore.</summary>
public sealed partial class MarkedObjects
{
    private bool _isPasting;

    /// <summary>Only this mark, or null.</summary>
    [SupplyParameterFromQuery(Name = "mark")]
    private string? Mark { get; set; }

    /// <summary>Page from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    [Inject]
    private MarksModel Model { get; set; } = default!;

    [Inject]
    private MarkDrawerState Drawer { get; set; } = default!;

    private async Task<MarksPage?> LoadAsync(CancellationToken cancellation) => new(
        await Model.CountsAsync(Viewer, cancellation), await Model.ListAsync(Viewer, Mark, Page ?? 1, cancellation));
}
