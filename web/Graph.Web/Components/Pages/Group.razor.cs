using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>One group: what it is, who belongs to it, and why.</summary>
public sealed partial class Group
{
    /// <summary>The group.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>Page of the members, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    [Inject]
    private GroupModel Model { get; set; } = default!;
}
