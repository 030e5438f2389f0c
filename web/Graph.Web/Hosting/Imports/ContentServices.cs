using Graph.Web.Components.Shared;
using Graph.Web.Tables;
using Graph.Web.ViewModels;

namespace Graph.Web.Hosting.Imports;

/// <summary>What the content pages and the import queue need.</summary>
public static class ContentServices
{
    /// <summary>Registers view models, staging of files and the import queue.</summary>
    public static IServiceCollection AddContentPages(this IServiceCollection services)
    {
        services.AddViewModels();
        services.AddSingleton<IAnalysisRequests, LedgerRequests>();
        services.AddSingleton<ImportStaging>();
        services.AddSingleton<ImportQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportQueue>());
        return services;
    }

    /// <summary>Registers the view models alone.</summary>
    public static IServiceCollection AddViewModels(this IServiceCollection services)
    {
        services.AddScoped<OverviewModel>();
        services.AddScoped<GroupsModel>();
        services.AddScoped<GroupModel>();
        services.AddScoped<LeadersModel>();
        services.AddScoped<EntityModel>();
        services.AddSingleton<NextQueries>();
        services.AddSingleton<PlaceIndex>();
        services.AddScoped<AreaModel>();
        services.AddScoped<SolvedModel>();
        services.AddScoped<NextModel>();
        services.AddScoped<StandingModel>();
        services.AddScoped<CheckModel>();
        services.AddScoped<BroughtModel>();
        services.AddScoped<ImportsModel>();
        services.AddScoped<JobsModel>();
        services.AddScoped<OperationsModel>();
        services.AddScoped<DataModel>();
        services.AddScoped<SettingsModel>();
        services.AddScoped<MarksModel>();
        services.AddScoped<NotesModel>();
        services.AddScoped<DossiersModel>();
        services.AddScoped<FreshnessModel>();
        services.AddScoped<StoreChanges>();
        services.AddScoped<MarkDrawerState>();
        services.AddTables();
        services.AddScoped<Paper.PaperModel>();
        return services;
    }
}
