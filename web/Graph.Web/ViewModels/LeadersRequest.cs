namespace Graph.Web.ViewModels;

/// <summary>Which ranked actors to list.</summary>
/// <param name="Role">Only this role, or null.</param>
/// <param name="PlacedBy">Only those placed by <c>signals</c> or <c>centrality</c>, or null.</param>
/// <param name="Kind">Only this kind of object, or null.</param>
/// <param name="GroupId">Only this group, or null.</param>
/// <param name="Page">Page from 1.</param>
/// <param name="Place">Which of the six places the region column means, or null for none.</param>
/// <param name="Region">Only this region of that place, 2, 4 or 6 leading digits, or null.</param>
public sealed record LeadersRequest(
    string? Role = null, string? PlacedBy = null, string? Kind = null, string? GroupId = null, int Page = 1, string? Place = null, string? Region = null)
{
    /// <summary>Whether something beside the group narrows the list.</summary>
    public bool IsNarrowed => Role is not null || PlacedBy is not null || Kind is not null || IsRegional;

    /// <summary>Whether a region narrows the list.</summary>
    public bool IsRegional => Place is not null && Region is not null;
}
