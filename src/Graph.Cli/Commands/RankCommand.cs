using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;

namespace Graph.Cli.Commands;

/// <summary><c>graph rank</c>: leaders and groups of the current run, or entities by one measure.</summary>
internal sealed class RankCommand(CliText text)
{
    private readonly Argument<string> _what = new("what") { Description = text["rank.what"] };
    private readonly Option<string?> _group = new("--group") { Description = text["rank.group"] };
    private readonly Option<string> _by = new("--by") { Description = text["rank.by"], DefaultValueFactory = _ => "rank-average" };
    private readonly Option<int> _top = new("--top") { Description = text["rank.top"], DefaultValueFactory = _ => 20 };

    public Command Create(Bind bind)
    {
        _what.AcceptOnlyFromAmong("leaders", "groups", "entities");
        var command = new Command("rank", text["rank"]) { _what, _group, _by, _top };
        bind(command, RunAsync);
        return command;
    }

    private async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var top = Math.Max(0, context.Parse.GetValue(_top));
        await using var store = await context.OpenAsync(StoreAccess.Read, cancellation);
        var run = await store.Findings.CurrentRunAsync(CommandContext.Viewer, cancellation)
            ?? throw new GraphException(new UserMessage("rank.no-run"));
        var (total, items) = context.Parse.GetValue(_what) switch
        {
            "leaders" => await LeadersAsync(store, run, context.Parse.GetValue(_group), top, cancellation),
            "groups" => await GroupsAsync(store, run, top, cancellation),
            _ => await EntitiesAsync(store, context, top, cancellation),
        };
        var words = context.Text;
        var table = new Table(
            words["column.rank"], words["column.id"], words["column.kind"], words["column.name"], words["column.group"], words["column.role"],
            words["column.score"], words["column.placedBy"]);
        foreach (var item in items)
            table.Add(item.Rank, item.Id, item.Kind, item.Name, item.Group, item.Role, item.Score, item.PlacedBy);
        context.Print(new { run = run.Id, total, items }, table);
        return ExitCodes.Done;
    }

    private static async Task<(long Total, IReadOnlyList<RankItem> Items)> LeadersAsync(
        IStore store, RunRecord run, string? group, int top, CancellationToken cancellation)
    {
        var page = await store.Findings.ActorsAsync(CommandContext.Viewer, run.Id, group, Slice.First(top), cancellation);
        return (page.Total, [.. page.Items.Select(RankItem.Of)]);
    }

    private static async Task<(long Total, IReadOnlyList<RankItem> Items)> GroupsAsync(
        IStore store, RunRecord run, int top, CancellationToken cancellation)
    {
        var page = await store.Findings.GroupsAsync(CommandContext.Viewer, run.Id, withOthers: false, Slice.First(top), cancellation);
        return (page.Total, [.. page.Items.Select(RankItem.Of)]);
    }

    private async Task<(long Total, IReadOnlyList<RankItem> Items)> EntitiesAsync(
        IStore store, CommandContext context, int top, CancellationToken cancellation)
    {
        var by = context.Parse.GetValue(_by)!;
        if (!EntityRanking.Names.Contains(by))
            throw new GraphException(new UserMessage("usage.measure", by, string.Join(", ", EntityRanking.Names)));
        var ranked = await EntityRanking.RankAsync(store, CommandContext.Viewer, by, context.Parse.GetValue(_group), top, cancellation);
        return (ranked.Total, [.. ranked.Items.Select(RankItem.Of)]);
    }
}
