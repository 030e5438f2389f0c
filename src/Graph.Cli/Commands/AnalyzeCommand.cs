using System.CommandLine;
using System.Text.Json;
using Graph.Cli.Output;
using Graph.Jobs;
using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;

namespace Graph.Cli.Commands;

/// <summary><c>graph analyze</c>: enters a run in the ledger and works it off here.</summary>
internal sealed class AnalyzeCommand(CliText text)
{
    private readonly Option<string> _objective = new("--objective") { Description = text["analyze.objective"], DefaultValueFactory = _ => "auto" };
    private readonly Option<double?> _resolution = new("--resolution") { Description = text["analyze.resolution"] };
    private readonly Option<string?> _project = new("--project") { Description = text["analyze.project"] };
    private readonly Option<ulong> _seed = new("--seed") { Description = text["analyze.seed"], DefaultValueFactory = _ => 1 };
    private readonly Option<int> _threads = new("--threads") { Description = text["analyze.threads"], DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string> _engine = new("--engine") { Description = text["analyze.engine"], DefaultValueFactory = _ => "inprocess" };

    public Command Create(Bind bind)
    {
        _objective.AcceptOnlyFromAmong("auto", "modularity", "cpm");
        _engine.AcceptOnlyFromAmong("inprocess");
        var command = new Command("analyze", text["analyze"]) { _objective, _resolution, _project, _seed, _threads, _engine };
        bind(command, RunAsync);
        return command;
    }

    private async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var parameters = new AnalysisParameters
        {
            Objective = context.Parse.GetValue(_objective)!,
            Resolution = context.Parse.GetValue(_resolution),
            ProjectKind = context.Parse.GetValue(_project) is { } kind ? EntityKinds.Canonical(kind) : null,
            Seed = context.Parse.GetValue(_seed),
            Threads = Math.Max(1, context.Parse.GetValue(_threads)),
        };
        await using var store = await context.OpenAsync(StoreAccess.Write, cancellation);
        var run = await store.Runs.EnqueueAsync(AnalysisRequests.For(parameters, "cli", CommandContext.User), cancellation);
        var claim = await store.Runs.ClaimAsync("cli", AnalyzeJob.Lease, run.Id, cancellation)
            ?? throw new GraphException(new UserMessage("run.fenced", run.Id));
        await ExecuteAsync(store, claim, context, cancellation);

        var finished = await store.Runs.FindAsync(CommandContext.Viewer, run.Id, cancellation);
        var summary = JsonSerializer.Deserialize<JsonElement>(finished!.SummaryJson!);
        context.Print(summary, Table(summary, context.Text));
        return ExitCodes.Done;
    }

    private static async Task ExecuteAsync(IStore store, RunClaim claim, CommandContext context, CancellationToken cancellation)
    {
        try
        {
            await AnalysisRun.ExecuteAsync(store, claim, context.Time, new ProgressLine(context), cancellation);
        }
        catch (OperationCanceledException)
        {
            await store.Runs.ReleaseAsync(claim, error: null, CancellationToken.None);
            throw;
        }
        catch (GraphException failure)
        {
            await store.Runs.ReleaseAsync(claim, failure.UserMessage, CancellationToken.None);
            throw;
        }
    }

    private static Table Table(JsonElement summary, CliText words)
    {
        var table = new Table(words["column.name"], words["column.value"]);
        foreach (var property in summary.EnumerateObject())
            table.Add(words["analyze." + property.Name], property.Value.ToString());
        return table;
    }

    private sealed class ProgressLine(CommandContext context) : IProgress<RunProgress>
    {
        private string? _stage;

        public void Report(RunProgress value)
        {
            if (value.Stage == _stage)
                return;
            _stage = value.Stage;
            context.Error.WriteLine(context.Text["analyze.stage." + value.Stage]);
        }
    }
}
