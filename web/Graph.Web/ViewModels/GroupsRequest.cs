namespace Graph.Web.ViewModels;

/// <summary>Which groups to list.</summary>
/// <param name="WithOthers">Other communities too.</param>
/// <param name="Type">Only this type, or null.</param>
/// <param name="Page">Page from 1.</param>
/// <param name="Place">Which of the six places is meant, or null.</param>
/// <param name="Region">Only those with persons of this region of that place, or null.</param>
public sealed record GroupsRequest(bool WithOthers = false, string? Type = null, int Page = 1, string? Place = null, string? Region = null)
{
    /// <summary>Whether something narrows the list.</summary>
    public bool IsNarrowed => Type is not null || (Place is not null && Region is not null);
}
