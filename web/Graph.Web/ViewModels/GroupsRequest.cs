namespace Graph.Web.ViewModels;

/// <summary>Which groups to list.</summary>
/// <param name="WithOthers">Other communities too.</param>
/// <param name="Type">Only this type, or null.</param>
/// <param name="Page">Page from 1.</param>
public sealed record GroupsRequest(bool WithOthers = false, string? Type = null, int Page = 1);
