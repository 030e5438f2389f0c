using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;

namespace Graph.Cli.Commands;

/// <summary><c>graph mark</c>: sets or withdraws what a user says of an entity.</summary>
internal sealed class MarkCommand(CliText text)
{
    private readonly Argument<string> _entity = new("entity-id") { Description = text["entity"] };
    private readonly Argument<string> _mark = new("mark") { Description = text["mark.mark"] };
    private readonly Option<string> _reason = new("--reason") { Description = text["mark.reason-option"], Required = true };
    private readonly Option<string?> _case = new("--case") { Description = text["mark.case"] };
    private readonly Option<string> _dossier = new("--dossier") { Description = text["import.dossier"], DefaultValueFactory = _ => Dossiers.Default };

    public Command Create(Bind bind)
    {
        _mark.AcceptOnlyFromAmong([.. Marks.All]);
        var command = new Command("mark", text["mark"]) { _entity, _mark, _reason, _case, _dossier };
        bind(command, RunAsync);
        return command;
    }

    private async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var store = await context.OpenAsync(StoreAccess.Write, cancellation);
        var operation = await store.Operations.MarkAsync(
            new MarkRequest(
                EntityArgument.Parse(context.Parse.GetValue(_entity)!), context.Parse.GetValue(_mark)!, context.Parse.GetValue(_reason)!,
                context.Parse.GetValue(_case), context.Parse.GetValue(_dossier)!, CommandContext.User),
            cancellation);
        context.Print(
            new { operation = operation.Sequence, entity = operation.Subject, mark = context.Parse.GetValue(_mark) },
            new Table(context.Text["column.operation"], context.Text["column.id"], context.Text["column.value"])
                .Add(operation.Sequence, operation.Subject, context.Parse.GetValue(_mark)));
        return ExitCodes.Done;
    }
}
