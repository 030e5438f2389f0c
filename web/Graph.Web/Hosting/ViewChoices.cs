namespace Graph.Web.Hosting;

/// <summary>Lets the requests of a user see what he chose, and changes the choice.</summary>
public static class ViewChoices
{
    private const string Path = "/view";

    /// <summary>Reads the choice of each request before anything answers it.</summary>
    public static void UseViewChoices(this WebApplication app) => app.Use((context, next) =>
    {
        var options = context.RequestServices.GetRequiredService<HostOptions>();
        context.RequestServices.GetRequiredService<CurrentViewer>().Use(ViewChoice.Of(context.Request, options));
        return next(context);
    });

    /// <summary>Maps <c>/view?masked=on|off</c>, <c>/view?dossier=ID</c> and <c>/view?theme=dark|light</c>, which return to the page they came from.</summary>
    public static void MapViewChoices(this WebApplication app) =>
        app.MapGet(Path, (HttpContext context, HostOptions options, string? masked, string? dossier, string? theme) =>
        {
            // A link on a foreign page must not unmask anything.
            if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            var choice = ViewChoice.Of(context.Request, options);
            if (masked is not null)
                choice = choice with { IsMasked = masked != "off" };
            if (dossier is not null)
                choice = choice with { Dossier = dossier.Length == 0 ? null : dossier };
            if (theme is not null)
                choice = choice with { IsDark = theme == "dark" };
            choice.Keep(context.Response);
            return Results.LocalRedirect(PageBefore.Of(context.Request, Path));
        }).ExcludeFromDescription();
}
