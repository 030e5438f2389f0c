using System.CommandLine;
using System.Globalization;
using Graph.Cli.Evaluation;
using Graph.Cli.Output;
using Graph.Linkage.Export;
using Graph.Linkage.Store;
using Graph.Sqlite;

namespace Graph.Cli.Commands;

/// <summary><c>graph evaluate</c>: scores the current findings against a planted truth, by way of the export and nothing else.</summary>
internal sealed class EvaluateCommand(CliText text)
{
    private readonly Option<string> _truth = new("--truth") { Description = text["evaluate.truth"], Required = true };
    private readonly Option<string?> _against = new("--against") { Description = text["evaluate.against"] };
    private readonly Option<string?> _againstTruth = new("--against-truth") { Description = text["evaluate.against-truth"] };
    private readonly Option<string[]> _with = new("--with") { Description = text["evaluate.with"], DefaultValueFactory = _ => [] };
    private readonly Option<int?> _round = new("--round") { Description = text["evaluate.round"] };

    public Command Create(Bind bind)
    {
        var command = new Command("evaluate", text["evaluate"]) { _truth, _against, _againstTruth, _with, _round };
        bind(command, RunAsync);
        return command;
    }

    private async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var truth = Truth.Read(Path.GetFullPath(context.Parse.GetValue(_truth)!));
        var evaluator = new Evaluator(truth, await ExportAsync(context, context.DataFolder, cancellation), context.Parse.GetValue(_round));
        var metrics = evaluator.Run(cancellation).ToList();
        if (context.Parse.GetValue(_against) is { } against)
        {
            var other = context.Parse.GetValue(_againstTruth) is { } folder ? Truth.Read(Path.GetFullPath(folder)) : truth;
            metrics.AddRange(evaluator.Compare(other, await ExportAsync(context, Path.GetFullPath(against), cancellation), cancellation));
        }
        var pooled = Pool.Of([metrics, .. context.Parse.GetValue(_with)!.Select(Pool.Read)]);
        context.Print(new { metrics = pooled }, TableOf(pooled, context.Text));
        return ExitCodes.Done;
    }

    // A folder of exported lines is read as it is; a data folder is exported first.
    private static async Task<ProductExport> ExportAsync(CommandContext context, string folder, CancellationToken cancellation)
    {
        if (File.Exists(Path.Combine(folder, "entities.jsonl")))
            return ProductExport.Read(folder);
        var target = Directory.CreateTempSubdirectory("graph-evaluate-").FullName;
        try
        {
            await using (var store = folder == context.DataFolder
                ? await context.OpenAsync(StoreAccess.Read, cancellation)
                : await SqliteStore.OpenAsync(folder, StoreAccess.Read, context.Time, cancellation))
                await JsonExport.WriteAsync(store, CommandContext.Viewer, target, masked: false, cancellation);
            return ProductExport.Read(target);
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    private static Table TableOf(IReadOnlyList<Metric> metrics, CliText words)
    {
        var table = new Table(
            words["column.name"], words["column.type"], words["column.baseline"], words["column.value"], words["column.low"], words["column.high"], words["column.seeds"]);
        foreach (var metric in metrics)
            table.Add(metric.Name, metric.Type, metric.Baseline, metric.Value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "absent", metric.Low, metric.High, metric.Seeds);
        return table;
    }
}
