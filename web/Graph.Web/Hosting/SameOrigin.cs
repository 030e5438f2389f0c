namespace Graph.Web.Hosting;

/// <summary>
/// Refuses what a foreign page could make a browser send here: requests for another host name (DNS rebinding), and writes from
/// another origin.
/// </summary>
public sealed class SameOrigin(RequestDelegate next)
{
    /// <summary>Lets the request pass or answers 403.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (IsLocalName(request.Host.Host) && (IsReading(request.Method) || IsFromHere(request)))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("403");
    }

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool IsFromHere(HttpRequest request) =>
        request.Headers.Origin.Count == 0
        || (Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
