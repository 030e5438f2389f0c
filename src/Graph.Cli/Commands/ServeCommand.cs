using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Graph.Linkage.Model;

namespace Graph.Cli.Commands;

/// <summary><c>graph serve</c>: starts the web host beside this command and passes signals on.</summary>
internal sealed class ServeCommand(CliText text)
{
    public Command Create(Bind bind)
    {
        var command = new Command("serve", text["serve"]) { TreatUnmatchedTokensAsErrors = false };
        bind(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "Graph.Web.dll");
        if (!File.Exists(host))
            host = Path.Combine(AppContext.BaseDirectory, "web", "Graph.Web.dll");
        if (!File.Exists(host))
            throw new GraphException(new UserMessage("serve.missing", AppContext.BaseDirectory));
        var start = new ProcessStartInfo(Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet");
        foreach (var argument in new[] { host, "--data", context.DataFolder }.Concat(context.StoreArguments).Concat(context.Parse.UnmatchedTokens))
            start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => PassOn(signal, child));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => PassOn(signal, child));
        await child.WaitForExitAsync(CancellationToken.None);
        return child.ExitCode;
    }

    private static void PassOn(PosixSignalContext signal, Process child)
    {
        signal.Cancel = true;
        if (OperatingSystem.IsWindows() || child.HasExited)
            return;
        using var kill = Process.Start("kill", ["-TERM", child.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
