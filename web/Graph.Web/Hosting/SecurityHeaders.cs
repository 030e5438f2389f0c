using System.Security.Cryptography;

namespace Graph.Web.Hosting;

/// <summary>Headers that keep a page from loading, running or being framed by anything that is not this host.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string NonceItem = "csp-nonce";

    /// <summary>The nonce of this response, for the one inline script a page has (its import map).</summary>
    public static string NonceOf(HttpContext context) => context.Items[NonceItem] as string ?? "";

    /// <summary>Sets the headers and goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceItem] = nonce;
        var isReference = context.Request.Path.StartsWithSegments("/scalar");
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(isReference ? "'self' 'unsafe-inline'" : $"'self' 'nonce-{nonce}'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        context.Response.OnStarting(() =>
        {
            // Pages and answers carry personal data; only versioned assets and graphs, which state it themselves, may be kept.
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    // Style attributes are how the component library positions things; scripts stay strict.
    private static string Policy(string scripts) =>
        $"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; manifest-src 'self'";
}
