using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Export;
using Graph.Linkage.Store;

namespace Graph.Cli.Commands;

/// <summary><c>graph export</c>: the current findings and what they rest on, for other programs.</summary>
internal sealed class ExportCommand(CliText text)
{
    private readonly Argument<string> _form = new("form") { Description = text["export.form"] };
    private readonly Argument<string> _out = new("out") { Description = text["export.out"] };
    private readonly Option<bool> _masked = new("--masked") { Description = text["export.masked"] };

    public Command Create(Bind bind)
    {
        _form.AcceptOnlyFromAmong("xlsx", "csv", "json", "graphml", "gexf");
        var command = new Command("export", text["export"]) { _form, _out, _masked };
        bind(command, RunAsync);
        return command;
    }

    private async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(context.Parse.GetValue(_out)!);
        var isMasked = context.Parse.GetValue(_masked);
        await using var store = await context.OpenAsync(StoreAccess.Read, cancellation);
        await (context.Parse.GetValue(_form) switch
        {
            "xlsx" => XlsxExport.WriteAsync(store, CommandContext.Viewer, target, isMasked, cancellation),
            "csv" => CsvExport.WriteAsync(store, CommandContext.Viewer, target, isMasked, cancellation),
            "json" => JsonExport.WriteAsync(store, CommandContext.Viewer, target, isMasked, cancellation),
            "graphml" => GraphMlExport.WriteAsync(store, CommandContext.Viewer, target, isMasked, cancellation),
            _ => GexfExport.WriteAsync(store, CommandContext.Viewer, target, isMasked, cancellation),
        });
        context.Print(new { export = target, masked = isMasked }, new Table(context.Text["column.file"]).Add(target));
        return ExitCodes.Done;
    }
}
