using Graph.Web.Api;
using Graph.Web.Components;
using Graph.Web.Hosting.Imports;
using Graph.Web.Paper;
using Graph.Web.Tables;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Scalar.AspNetCore;

namespace Graph.Web.Hosting;

/// <summary>The order in which a request passes through the host, and its endpoints.</summary>
public static class WebPipeline
{
    /// <summary>Puts middleware and endpoints in place.</summary>
    public static void UseGraphWeb(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SameOrigin>();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseWhen(ApiEndpoints.IsApi, api => api.UseExceptionHandler(errors => errors.Run(ApiProblems.WriteAsync)).UseStatusCodePages());
        app.UseRequestLocalization();
        app.UseViewChoices();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/scalar", scalar => scalar.WithTitle("Graph API").DisableDefaultFonts().DisableTelemetry());
        app.MapCulture();
        app.MapViewChoices();
        app.MapHostTurns();
        app.MapGraphApi();
        app.MapContentPages();
        app.MapTables();
        app.MapPaper();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
