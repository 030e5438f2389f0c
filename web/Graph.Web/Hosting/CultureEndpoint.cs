using Microsoft.AspNetCore.Localization;

namespace Graph.Web.Hosting;

/// <summary>Keeps the language a user chose in a cookie and returns to the page he came from, whose state is in its address.</summary>
public static class CultureEndpoint
{
    private const int CookieDays = 365;

    /// <summary>Maps <c>/culture?to=en</c>.</summary>
    public static void MapCulture(this WebApplication app) =>
        app.MapGet("/culture", (HttpContext context, string to) =>
        {
            var culture = to == "en" ? "en" : "zh-CN";
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(CookieDays), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
            return Results.LocalRedirect(PageBefore(context.Request));
        }).ExcludeFromDescription();

    private static string PageBefore(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page)
        && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase) && page.AbsolutePath != "/culture"
        && !page.PathAndQuery.StartsWith("//", StringComparison.Ordinal)
            ? page.PathAndQuery
            : "/";
}
