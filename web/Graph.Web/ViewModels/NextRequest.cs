namespace Graph.Web.ViewModels;

/// <summary>Which objects to list that still have to be queried.</summary>
/// <param name="Kind">Only this kind, or null.</param>
/// <param name="GroupId">Only those of or beside this group, or null.</param>
/// <param name="Page">Page from 1.</param>
public sealed record NextRequest(string? Kind = null, string? GroupId = null, int Page = 1);
