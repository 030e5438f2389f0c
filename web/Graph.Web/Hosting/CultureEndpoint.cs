using Microsoft.AspNetCore.Localization;

namespace Graph.Web.Hosting;

/// <summary>Keeps the language a user chose in a cookie and returns to the page, whose state is in its address.</summary>
public static class CultureEndpoint
{
    private const int CookieDays = 365;

    /// <summary>Maps <c>/culture?to=en&amp;back=/groups</c>.</summary>
    public static void MapCulture(this WebApplication app) =>
        app.MapGet("/culture", (HttpContext context, string to, string? back) =>
        {
            var culture = to == "en" ? "en" : "zh-CN";
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(CookieDays), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
            return Results.LocalRedirect(IsLocal(back) ? back! : "/");
        }).ExcludeFromDescription();

    private static bool IsLocal(string? path) =>
        path is { Length: > 0 } && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal);
}
