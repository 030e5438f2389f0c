using Graph.Linkage.Model;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components;

namespace Graph.Web.Components.Pages;

/// <summary>重点对象: the ranking with its reasons.</summary>
public sealed partial class Leaders
{
    private static readonly string[] Placed = ["signals", "centrality"];

    private static readonly string[] Kinds =
        [EntityKinds.Person, EntityKinds.Phone, EntityKinds.BankCard, EntityKinds.BankAccount, EntityKinds.PaymentAccount, EntityKinds.Device];

    /// <summary>Only this role, or null.</summary>
    [SupplyParameterFromQuery(Name = "role")]
    private string? Role { get; set; }

    /// <summary>Only those placed so, or null.</summary>
    [SupplyParameterFromQuery(Name = "placed")]
    private string? PlacedBy { get; set; }

    /// <summary>Only this kind, or null.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    /// <summary>Only this group, or null.</summary>
    [SupplyParameterFromQuery(Name = "group")]
    private string? GroupId { get; set; }

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
    private LeadersModel Model { get; set; } = default!;

    private LeadersRequest Request => new(Role, PlacedBy, Kind, GroupId, Page ?? 1, Place, Region);

    // Another kind of place has other regions.
    private void GoPlace(string? place) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["place"] = place, ["region"] = null, ["page"] = null }));
}
