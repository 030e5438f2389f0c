namespace Graph.Web.Hosting;

/// <summary>The page of this host that a request came from.</summary>
internal static class PageBefore
{
    /// <summary>Its local address, whose query holds its state; the first page when there is none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="own">Path of the endpoint itself, to which nobody returns.</param>
    public static string Of(HttpRequest request, string own) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page)
        && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase) && page.AbsolutePath != own
        && !page.PathAndQuery.StartsWith("//", StringComparison.Ordinal)
            ? page.PathAndQuery
            : "/";
}
