using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>疑似团伙: the list of groups.</summary>
public sealed partial class Groups
{
    /// <summary>Only this type, or null.</summary>
    [SupplyParameterFromQuery(Name = "type")]
    private string? Type { get; set; }

    /// <summary>Other communities too.</summary>
    [SupplyParameterFromQuery(Name = "others")]
    private bool Others { get; set; }

    /// <summary><c>canvas</c>, else the table.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    private string? View { get; set; }

    /// <summary>Page from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    /// <summary>Which of the six places is meant, or null.</summary>
    [SupplyParameterFromQuery(Name = "place")]
    private string? Place { get; set; }

    /// <summary>2, 4 or 6 leading digits, or null.</summary>
    [SupplyParameterFromQuery(Name = "region")]
    private string? Region { get; set; }

    [Inject]
    private GroupsModel Model { get; set; } = default!;

    private bool IsCanvas => View == "canvas";

    private GroupsRequest Request => new(Others, Type, Page ?? 1, Place, Region);

    // Another kind of place has other regions.
    private void GoPlace(string? place) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["place"] = place, ["region"] = null, ["page"] = null }));
}
