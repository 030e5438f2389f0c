namespace Graph.Web.Hosting;

/// <summary>How a user wants to see the pages: one dossier or all, full or masked, light or dark. Kept in a cookie, so that pages, graphs and exports agree.</summary>
/// <param name="Dossier">Only this dossier, or null for all.</param>
/// <param name="IsMasked">Whether names and numbers are masked.</param>
/// <param name="IsDark">Whether pages are light on dark.</param>
public sealed record ViewChoice(string? Dossier, bool IsMasked, bool IsDark = false)
{
    private const string Cookie = "graph-view";
    private const int CookieDays = 365;
    private const char Separator = '.';

    /// <summary>The choice a request carries; without one the demo is masked and nothing else is.</summary>
    public static ViewChoice Of(HttpRequest request, HostOptions options)
    {
        if (request.Cookies[Cookie] is not { } value || value.Split(Separator, 3) is not [("masked" or "full") and var mask, ("dark" or "light") and var theme, var dossier])
            return new ViewChoice(null, options.IsDemo);
        return new ViewChoice(dossier.Length == 0 ? null : Uri.UnescapeDataString(dossier), mask == "masked", theme == "dark");
    }

    /// <summary>Keeps the choice for the requests that follow.</summary>
    public void Keep(HttpResponse response) => response.Cookies.Append(
        Cookie, $"{(IsMasked ? "masked" : "full")}{Separator}{(IsDark ? "dark" : "light")}{Separator}{Uri.EscapeDataString(Dossier ?? "")}",
        new CookieOptions { MaxAge = TimeSpan.FromDays(CookieDays), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
}
