using Graph.Linkage.Model;
using Microsoft.AspNetCore.Connections;
using Serilog;

namespace Graph.Web.Hosting;

/// <summary>Starts the product: reads settings, opens the store, prepares the demo, serves until it is stopped.</summary>
public static class GraphHost
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int WrongUsage = 2;
    private const int StoreUnavailable = 4;

    /// <summary>Runs the host.</summary>
    /// <returns>Exit code: 0 stopped, 1 failed, 2 wrong usage or a forbidden address, 4 store unavailable.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = HostArguments.Parse(args);
        var text = HostText.For(arguments.Configuration.GetValueOrDefault("Graph:Language"));
        if (arguments.IsHelp || arguments.Fault is not null)
            return Usage(arguments, text);

        var turn = new HostTurn(arguments.IsDemo);
        while (true)
        {
            var (exitCode, next) = await ServeAsync(args, arguments with { IsDemo = turn.IsDemo }, turn.Clears, text);
            if (next is null)
                return exitCode;
            turn = next;
            // The page that asked for it waits in the browser already.
            arguments = arguments with { IsOpening = false };
        }
    }

    private static async Task<(int ExitCode, HostTurn? Next)> ServeAsync(string[] args, HostArguments arguments, bool clears, HostText text)
    {
        await using var app = Build(args, arguments);
        if (ListenGuard.FirstRefused(app.Configuration) is { } refused)
            return (await SayAsync(text["bind.refused", refused], WrongUsage), null);
        try
        {
            if (clears)
                DataFolder.Clear(app.Services.GetRequiredService<HostOptions>().DataFolder);
            await StorePreparation.RunAsync(app.Services, text, app.Lifetime.ApplicationStopping);
            await app.StartAsync();
            Console.WriteLine(text["serving", string.Join(" ", app.Urls)]);
            if (arguments.IsOpening && app.Urls.FirstOrDefault() is { } address && !BrowserOpening.TryOpen(address))
                Console.WriteLine(text["browser.none", address]);
            await app.WaitForShutdownAsync();
            return (Done, app.Services.GetRequiredService<HostSwitch>().Next);
        }
        catch (GraphException failure)
        {
            var isStore = failure.Code.StartsWith("store.", StringComparison.Ordinal);
            return (await SayAsync(Explained(failure.UserMessage, text), isStore ? StoreUnavailable : Failed), null);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return (await SayAsync(text["port.in-use", string.Join(" ", ListenGuard.Urls(app.Configuration))], Failed), null);
        }
    }

    private static WebApplication Build(string[] args, HostArguments arguments)
    {
        var environment = arguments.Configuration.GetValueOrDefault("environment")
            ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args.Where(argument => argument.Contains(':') && argument.Contains('='))],
            ApplicationName = typeof(GraphHost).Assembly.GetName().Name,
            EnvironmentName = environment,
            // Started from any other folder, a host that looks for its assets in the current one serves empty files.
            ContentRootPath = environment == Environments.Development ? null : AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(arguments.Configuration);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls([.. ListenGuard.Urls(builder.Configuration)]);
        builder.Host.UseSerilog((context, logging) => Logs.Configure(logging, context.Configuration));
        builder.Services.AddGraphWeb(builder.Configuration, HostOptions.From(builder.Configuration, arguments.IsDemo));

        var app = builder.Build();
        app.UseGraphWeb();
        return app;
    }

    private static int Usage(HostArguments arguments, HostText text)
    {
        if (arguments.Fault is { } fault)
            Console.Error.WriteLine(text["argument.unknown", fault]);
        (arguments.Fault is null ? Console.Out : Console.Error).WriteLine(text["usage"]);
        return arguments.Fault is null ? Done : WrongUsage;
    }

    private static string Explained(UserMessage message, HostText text) =>
        string.Join(Environment.NewLine, new[]
        {
            text.TextOf(message), UserMessages.Hint(message, text.Culture),
        }.OfType<string>());

    private static async Task<int> SayAsync(string message, int exitCode)
    {
        await Console.Error.WriteLineAsync(message);
        return exitCode;
    }
}
