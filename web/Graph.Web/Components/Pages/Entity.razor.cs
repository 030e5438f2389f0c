using Graph.Linkage.Store;
using Graph.Web.Components.Shared;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>对象档案: all that is known of one object, and where from.</summary>
public sealed partial class Entity
{
    /// <summary>Store number.</summary>
    [Parameter]
    public long Nid { get; set; }

    /// <summary>Which part is shown.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    private string? TabName { get; set; }

    /// <summary>Only this type of link, or null.</summary>
    [SupplyParameterFromQuery(Name = "type")]
    private string? Type { get; set; }

    /// <summary>Only where the other end is of this kind, or null.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    /// <summary>Page of the part, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    [Inject]
    private EntityModel Model { get; set; } = default!;

    [Inject]
    private MarksModel Marks { get; set; } = default!;

    [Inject]
    private MarkDrawerState Marking { get; set; } = default!;

    private EntityTab Tab => Enum.TryParse<EntityTab>(TabName, ignoreCase: true, out var tab) ? tab : EntityTab.Facts;

    private string Heading(EntityProfile profile)
    {
        var entity = profile.Entity;
        var key = Shown.Key(entity.Id, Viewer);
        return entity.Name is null
            ? $"{T.Word("kind", entity.Id.Kind)} {key}"
            : $"{Shown.Name(entity.Name, Viewer)} · {T.Word("kind", entity.Id.Kind)} {key}";
    }

    // A case file names accounts and numbers; one click makes them the seeds of the case.
    private async Task MarkSuspectsAsync(EntityRow incident)
    {
        var suspects = await Marks.OfCaseAsync(Viewer, Nid, CancellationToken.None);
        if (suspects.Count > 0)
            await Marking.OpenAsync(suspects, Linkage.Model.Marks.Implicated, incident.Id.Key);
    }
}
