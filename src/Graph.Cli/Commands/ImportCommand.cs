using System.CommandLine;
using System.Globalization;
using Graph.Cli.Output;
using Graph.Linkage.Ingest;
using Graph.Linkage.Ingest.Mapping;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;

namespace Graph.Cli.Commands;

/// <summary><c>graph import</c>: files, folders, archives or standard input into the store.</summary>
internal sealed class ImportCommand(CliText text)
{
    private const int RejectsListed = 1000;

    private readonly Argument<string[]> _paths = new("files") { Description = text["import.files"], Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _mapping = new("--mapping") { Description = text["import.mapping"] };
    private readonly Option<string> _dossier = new("--dossier") { Description = text["import.dossier"], DefaultValueFactory = _ => Dossiers.Default };
    private readonly Option<string> _region = new("--region") { Description = text["import.region"], DefaultValueFactory = _ => "" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = text["import.dry-run"] };
    private readonly Option<string?> _rejects = new("--rejects") { Description = text["import.rejects"] };

    public Command Create(Bind bind)
    {
        var command = new Command("import", text["import"]) { _paths, _mapping, _dossier, _region, _dryRun, _rejects };
        bind(command, RunAsync);
        return command;
    }

    private async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        using var input = await StandardInput.ReplaceAsync(context.Parse.GetValue(_paths)!, cancellation);
        var request = new ImportRequest
        {
            Paths = input.Paths,
            Mapping = context.Parse.GetValue(_mapping) is { } file ? MappingSpec.Parse(await ReadAsync(file, cancellation)) : null,
            Dossier = context.Parse.GetValue(_dossier)!,
            Region = Region(context.Parse.GetValue(_region)!),
            By = CommandContext.User,
            DryRun = context.Parse.GetValue(_dryRun),
        };
        await using var store = await context.OpenAsync(StoreAccess.Write, cancellation);
        var report = await new ImportPipeline(store, context.Time).RunAsync(request, new ProgressLine(context), cancellation);
        if (context.Parse.GetValue(_rejects) is { } target)
            await WriteRejectsAsync(store, report, target, context, cancellation);
        context.Print(Document(report, context), Table(report, context));
        if (report.State == ImportState.Cancelled)
            return ExitCodes.Cancelled;
        return report.HasRefusals ? ExitCodes.InputRefused : ExitCodes.Done;
    }

    private static string Region(string region) => region.Length is 0 or 2 or 4 or 6 && region.All(char.IsAsciiDigit)
        ? region
        : throw new GraphException(new UserMessage("usage.region", region));

    private static async Task<string> ReadAsync(string file, CancellationToken cancellation) => File.Exists(file)
        ? await File.ReadAllTextAsync(file, cancellation)
        : throw new GraphException(new UserMessage("file.not-found", file));

    private static object Document(ImportReport report, CommandContext context) => new
    {
        import = report.ImportId.Length == 0 ? null : report.ImportId,
        read = report.Totals.Read,
        accepted = report.Totals.Accepted,
        repaired = report.Totals.Repaired,
        duplicate = report.Totals.Duplicate,
        rejected = report.Totals.Rejected,
        blank = report.Totals.Blank,
        changed = new { entities = report.Changed.Entities, links = report.Changed.Links, events = report.Changed.Events },
        files = report.Files.Select(file => new
        {
            file = file.Name,
            sha256 = file.Sha256,
            state = file.State.ToString().ToLowerInvariant(),
            layout = file.Layout,
            encoding = file.Encoding,
            read = file.Counts.Read,
            accepted = file.Counts.Accepted,
            repaired = file.Counts.Repaired,
            duplicate = file.Counts.Duplicate,
            rejected = file.Counts.Rejected,
            blank = file.Counts.Blank,
            error = file.Error is { } error ? new { code = error.Code, message = UserMessages.Text(error, context.Text.Culture) } : null,
            rejects = file.Rejects.Take(RejectsListed).Select(reject => new
            {
                sheet = reject.Sheet, record = reject.Record, line = reject.Line, column = reject.Column, reason = reject.Reason,
                value = reject.Value is { } value ? Masking.MaskText(value) : null,
            }),
        }),
    };

    private static Table Table(ImportReport report, CommandContext context)
    {
        var words = context.Text;
        var table = new Table(
            words["column.file"], words["column.state"], words["column.layout"], words["column.read"], words["column.accepted"], words["column.repaired"],
            words["column.duplicate"], words["column.rejected"], words["column.blank"], words["column.message"]);
        foreach (var file in report.Files)
            table.Add(
                file.Name, words["state." + file.State], file.Layout, file.Counts.Read, file.Counts.Accepted, file.Counts.Repaired, file.Counts.Duplicate,
                file.Counts.Rejected, file.Counts.Blank, file.Error is { } error ? Explained(error, words.Culture) : null);
        return table.Add(
            words["total"], null, null, report.Totals.Read, report.Totals.Accepted, report.Totals.Repaired, report.Totals.Duplicate,
            report.Totals.Rejected, report.Totals.Blank,
            words["import.changed", report.Changed.Entities, report.Changed.Links, report.Changed.Events]);
    }

    private static string Explained(UserMessage message, CultureInfo culture) =>
        UserMessages.Text(message, culture) + (UserMessages.Hint(message, culture) is { } hint ? " " + hint : "");

    /// <summary>All rejected rows with their raw text, so that they can be corrected and imported again.</summary>
    private static async Task WriteRejectsAsync(IStore store, ImportReport report, string target, CommandContext context, CancellationToken cancellation)
    {
        var words = context.Text;
        var table = new Table("file", "sheet", "record", "line", "column", "reason", "message", "value", "raw");
        for (var index = 0; index < report.Files.Count; index++)
        {
            var file = report.Files[index];
            var rejects = report.ImportId.Length == 0
                ? file.Rejects
                : (await store.Imports.RejectsAsync(CommandContext.Viewer, report.ImportId, index, Slice.All, cancellation)).Items;
            var raw = (await store.SourceRows.ReadAsync(
                CommandContext.Viewer, [.. rejects.Select(reject => new RowRef(file.Sha256, reject.Sheet, reject.Record))], cancellation))
                .ToDictionary(row => (row.Ref.Sheet, row.Ref.Row), row => string.Join('\t', row.Cells));
            foreach (var reject in rejects)
                table.Add(
                    file.Name, reject.Sheet, reject.Record, reject.Line, reject.Column, reject.Reason,
                    UserMessages.Text(new UserMessage(reject.Reason, reject.Column ?? "", reject.Value ?? ""), words.Culture), reject.Value,
                    raw.GetValueOrDefault((reject.Sheet, reject.Record)));
        }
        await using var output = new StreamWriter(target, append: false, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        table.WriteCsv(output);
    }

    private sealed class ProgressLine(CommandContext context) : IProgress<ImportProgress>
    {
        private int _file = -1;

        public void Report(ImportProgress value)
        {
            if (value.IsSettling)
                context.Error.WriteLine(context.Text["import.settling"]);
            else if (value.FileIndex != _file)
                context.Error.WriteLine(context.Text["import.progress", value.FileIndex + 1, value.FileCount, value.FileName]);
            _file = value.FileIndex;
        }
    }
}
