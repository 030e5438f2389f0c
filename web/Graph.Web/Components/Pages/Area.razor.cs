using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>本地: what belongs to one region, each count by its own kind of place.</summary>
public sealed partial class Area
{
    /// <summary>2, 4 or 6 leading digits, or null.</summary>
    [SupplyParameterFromQuery(Name = "region")]
    private string? Region { get; set; }

    [Inject]
    private AreaModel Model { get; set; } = default!;
}
