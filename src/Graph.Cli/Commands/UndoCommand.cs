using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Store;

namespace Graph.Cli.Commands;

/// <summary><c>graph undo</c>: takes an import back.</summary>
internal sealed class UndoCommand(CliText text)
{
    private readonly Argument<string> _import = new("import-id") { Description = text["undo.import"] };
    private readonly Option<string?> _reason = new("--reason") { Description = text["mark.reason-option"] };

    public Command Create(Bind bind)
    {
        var command = new Command("undo", text["undo"]) { _import, _reason };
        bind(command, RunAsync);
        return command;
    }

    private async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var store = await context.OpenAsync(StoreAccess.Write, cancellation);
        var import = context.Parse.GetValue(_import)!;
        var removed = await store.Linkage.UndoAsync(import, CommandContext.User, context.Parse.GetValue(_reason), cancellation);
        context.Print(
            new { import, removed = new { entities = removed.Entities, links = removed.Links, events = removed.Events } },
            new Table(context.Text["column.entities"], context.Text["column.links"], context.Text["column.events"])
                .Add(removed.Entities, removed.Links, removed.Events));
        return ExitCodes.Done;
    }
}
