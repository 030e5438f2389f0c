using Graph.Linkage.Store;
using Graph.Web.Hosting;
using Graph.Web.Resources;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages.Parts;

/// <summary>The dated happenings of an object.</summary>
public sealed partial class EntityEvents
{
    /// <summary>Store number.</summary>
    [Parameter, EditorRequired]
    public long Nid { get; set; }

    /// <summary>What there is, for the filter.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<NeighbourCount> Neighbours { get; set; } = [];

    /// <summary>Only this type, or null.</summary>
    [Parameter]
    public string? Type { get; set; }

    /// <summary>Page from 1.</summary>
    [Parameter]
    public int Page { get; set; } = 1;

    /// <summary>The address with a parameter changed.</summary>
    [Parameter, EditorRequired]
    public Func<string, object?, string> Address { get; set; } = default!;

    /// <summary>Goes there.</summary>
    [Parameter, EditorRequired]
    public Action<string, object?> Changed { get; set; } = default!;

    private static PageText T => PageText.Instance;

    [Inject]
    private EntityModel Model { get; set; } = default!;

    [Inject]
    private CurrentViewer Current { get; set; } = default!;

    private IReadOnlyList<string> Types => [.. Neighbours.Select(count => count.LinkType).Distinct()];
}
