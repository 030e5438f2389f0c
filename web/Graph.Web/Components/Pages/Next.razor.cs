using Graph.Linkage.Findings;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>待查清单: what to ask providers about next.</summary>
public sealed partial class Next
{
    /// <summary>Only this kind, or null.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    /// <summary>Only what belongs to or lies beside this group, or null.</summary>
    [SupplyParameterFromQuery(Name = "group")]
    private string? GroupId { get; set; }

    /// <summary>Page from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    [Inject]
    private NextModel Model { get; set; } = default!;

    private NextRequest Request => new(Kind, GroupId, Page ?? 1);

    private bool IsNarrowed => Kind is not null || GroupId is not null;

    private string? NameOf(EntityRef? entity) =>
        entity is null ? null : entity.Name is { } name ? Shown.Name(name, Viewer) : Shown.Key(entity.Id, Viewer);
}
