using Graph.Web.Resources;

namespace Graph.Web.Hosting;

/// <summary>Takes the wishes of pages to go on with another store.</summary>
public static class HostTurns
{
    // The page that waits must have its script before the host ends.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.5);

    /// <summary>Maps <c>POST /host/own</c>, <c>/host/demo</c> and <c>/host/clear</c>.</summary>
    public static void MapHostTurns(this WebApplication app) => app.MapPost("/host/{turn}", Turn).DisableAntiforgery().ExcludeFromDescription();

    private static IResult Turn(string turn, HttpContext context, HostSwitch hosts, HostOptions options)
    {
        HostTurn? next = turn switch
        {
            "own" => new HostTurn(IsDemo: false),
            "demo" => new HostTurn(IsDemo: true),
            // The word has to be typed, so that no stray click empties a store.
            "clear" when context.Request.Form["word"].ToString().Trim() == PageText.Instance["data.clear.word"] => new HostTurn(options.IsDemo, Clears: true),
            _ => null,
        };
        if (next is null)
            return TypedResults.LocalRedirect("/settings/data?refused=true");
        context.Response.OnCompleted(() => EndAsync(hosts, next));
        return new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Components.WaitingPage>();
    }

    private static Task EndAsync(HostSwitch hosts, HostTurn next)
    {
        _ = Task.Delay(Grace).ContinueWith(_ => hosts.Turn(next), TaskScheduler.Default);
        return Task.CompletedTask;
    }
}
