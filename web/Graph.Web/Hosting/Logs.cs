using Serilog;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Graph.Web.Hosting;

/// <summary>What the host logs: warnings of the framework, the product's own information, numbers masked.</summary>
public static class Logs
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {SourceContext} {Message:lj}{NewLine}{Exception}";

    /// <summary>Sets the logger up; <c>Graph:LogLevel</c> overrides the product's own level.</summary>
    public static void Configure(LoggerConfiguration logging, IConfiguration configuration)
    {
        var level = Enum.TryParse<LogEventLevel>(configuration["Graph:LogLevel"], ignoreCase: true, out var asked) ? asked : LogEventLevel.Information;
        logging.MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
            // What stops the host at the start is told in one message of its own.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // The working copy of a build has no wwwroot beside the executable; its assets come from the build's manifest.
            .MinimumLevel.Override("Microsoft.AspNetCore.StaticFiles", LogEventLevel.Error)
            .WriteTo.Console(new MaskingFormatter(new MessageTemplateTextFormatter(Line)), standardErrorFromLevel: LogEventLevel.Verbose);
    }
}
