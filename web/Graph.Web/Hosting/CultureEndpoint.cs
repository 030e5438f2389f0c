using Microsoft.AspNetCore.Localization;

namespace Graph.Web.Hosting;

/// <summary>Keeps the language a user chose in a cookie and returns to the page he came from, whose state is in its address.</summary>
public static class CultureEndpoint
{
    private const string Path = "/culture";
    private const int CookieDays = 365;

    /// <summary>Maps <c>/culture?to=en</c>.</summary>
    public static void MapCulture(this WebApplication app) =>
        app.MapGet(Path, (HttpContext context, string to) =>
        {
            var culture = to == "en" ? "en" : "zh-CN";
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(CookieDays), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
            return Results.LocalRedirect(PageBefore.Of(context.Request, Path));
        }).ExcludeFromDescription();
}
