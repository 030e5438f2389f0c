using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Store;
using Graph.Sqlite;

namespace Graph.Cli.Commands;

/// <summary><c>graph log</c>: the operation log, latest first.</summary>
internal sealed class LogCommand(CliText text)
{
    private readonly Option<int> _top = new("--top") { Description = text["rank.top"], DefaultValueFactory = _ => 50 };

    public Command Create(Bind bind)
    {
        var command = new Command("log", text["log"]) { _top };
        bind(command, RunAsync);
        return command;
    }

    private async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var store = await context.OpenAsync(StoreAccess.Read, cancellation);
        var page = await store.Operations.ListAsync(CommandContext.Viewer, Slice.First(Math.Max(0, context.Parse.GetValue(_top))), cancellation);
        var words = context.Text;
        var table = new Table(words["column.operation"], words["column.time"], words["column.by"], words["column.action"], words["column.id"], words["column.reason"]);
        foreach (var entry in page.Items)
            table.Add(entry.Sequence, entry.At, entry.By, entry.Action, entry.Subject, entry.Reason);
        context.Print(new { total = page.Total, items = page.Items }, table);
        return ExitCodes.Done;
    }
}
