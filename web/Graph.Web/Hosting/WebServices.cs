using System.Globalization;
using System.Text.Json.Serialization;
using Graph.Jobs;
using Graph.Linkage.Store;
using Graph.Web.Api;
using Graph.Web.Api.Graphs;
using Graph.Web.Components.Canvas;
using Graph.Web.Components.Layout;
using Graph.Web.Components.Shared;
using Graph.Web.Hosting.Imports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using MudBlazor;
using MudBlazor.Services;

namespace Graph.Web.Hosting;

/// <summary>What the pages and the API need.</summary>
public static class WebServices
{
    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>Registers the services of the web front.</summary>
    public static IServiceCollection AddGraphWeb(this IServiceCollection services, IConfiguration configuration, HostOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<HostSwitch>();
        services.AddSingleton<StoreHolder>();
        services.AddSingleton<IStore>(provider => provider.GetRequiredService<StoreHolder>().Store);
        services.AddSingleton<SearchTokens>();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<EntityDirectory>();
        services.AddScoped<EvidenceDrawerState>();
        services.AddScoped<CanvasTexts>();
        services.AddScoped<CanvasEvidence>();
        services.AddScoped<GroupTies>();
        services.AddScoped<GraphViews>();
        services.AddScoped<CanvasLayouts>();
        services.AddGraphPages();
        services.AddContentPages();
        services.AddSingleton<IImporter, PipelineImporter>();
        services.AddGraphJobs();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            json.SerializerOptions.Converters.Add(new EntityIdConverter());
        });
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        services.AddOpenApi("v1");
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: ["ready"]);
        services.AddDataProtection().SetApplicationName("graph")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataFolder, "keys")));
        return services;
    }

    private static void AddGraphPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            localization.DefaultRequestCulture = new RequestCulture(Cultures[0]);
            localization.SupportedCultures = Cultures;
            localization.SupportedUICultures = Cultures;
            // Chinese unless the user chose otherwise: what the browser prefers says little on an office computer.
            localization.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
        services.AddTransient<MudLocalizer, ComponentLocalizer>();
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
            mud.SnackbarConfiguration.PreventDuplicates = true;
        });
        services.AddRazorComponents().AddInteractiveServerComponents();
    }
}
