using System.Net;

namespace Graph.Web.Hosting;

/// <summary>Keeps a host without accounts on this computer: only loopback addresses may be listened on.</summary>
public static class ListenGuard
{
    /// <summary>Where the host listens when nothing is said.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>The first address that others could reach, or null when all are loopback.</summary>
    public static string? FirstRefused(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]);
        return Urls(configuration).Concat(endpoints).FirstOrDefault(url => url is not null && !IsLoopback(url));
    }

    /// <summary>The addresses asked for, one by one.</summary>
    public static IReadOnlyList<string> Urls(IConfiguration configuration) =>
        (configuration["urls"] is { Length: > 0 } urls ? urls : DefaultUrls)
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsLoopback(string url)
    {
        // "*" and "+" are no host names of a URI, so a URL with them does not parse and is refused, as is a socket or pipe.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return false;
        return uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
