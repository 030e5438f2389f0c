using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Paths;
using Graph.Linkage.Store;

namespace Graph.Cli.Commands;

/// <summary><c>graph path</c>: how two entities hang together.</summary>
internal sealed class PathCommand(CliText text)
{
    private readonly Argument<string> _from = new("a") { Description = text["entity"] };
    private readonly Argument<string> _to = new("b") { Description = text["entity"] };
    private readonly Option<bool> _money = new("--money") { Description = text["path.money"] };
    private readonly Option<int> _k = new("--k") { Description = text["path.k"], DefaultValueFactory = _ => 1 };

    public Command Create(Bind bind)
    {
        var command = new Command("path", text["path"]) { _from, _to, _money, _k };
        bind(command, RunAsync);
        return command;
    }

    private async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var store = await context.OpenAsync(StoreAccess.Read, cancellation);
        var paths = await PathFinder.FindAsync(
            store, CommandContext.Viewer, EntityArgument.Parse(context.Parse.GetValue(_from)!), EntityArgument.Parse(context.Parse.GetValue(_to)!),
            new PathOptions { Money = context.Parse.GetValue(_money), K = Math.Clamp(context.Parse.GetValue(_k), 1, 20) }, cancellation);
        var words = context.Text;
        var table = new Table(words["column.path"], words["column.from"], words["column.type"], words["column.to"], words["column.rows"]);
        for (var i = 0; i < paths.Items.Count; i++)
        {
            foreach (var step in paths.Items[i].Steps)
                table.Add(i + 1, step.From.Id.ToString(), step.Type, step.To.Id.ToString(), step.Evidence.Rows);
        }
        context.Print(
            new
            {
                total = paths.Total,
                items = paths.Items.Select(path => new
                {
                    length = path.Length,
                    steps = path.Steps.Select(step => new
                    {
                        from = step.From.Id, to = step.To.Id, type = step.Type, at = step.At, amountFen = step.AmountFen,
                        dayPrecision = step.IsDayPrecise ? true : (bool?)null, evidence = Json.Of(step.Evidence),
                    }),
                }),
            },
            table);
        return ExitCodes.Done;
    }
}
