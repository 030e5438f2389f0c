using System.Text.Json;

namespace Graph.Cli.Tests;

/// <summary>One command line and what it answered.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>The JSON document on standard output.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>Runs a command line in this process.</summary>
    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await GraphCommand.RunAsync(args, output, error);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
