using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;

namespace Graph.Cli.Commands;

/// <summary><c>graph store</c>: what the store is, whether it is sound, and copies of it.</summary>
internal sealed class StoreCommand(CliText text)
{
    private readonly Argument<string> _target = new("out") { Description = text["store.out"] };
    private readonly Argument<string> _source = new("in") { Description = text["store.in"] };

    public Command Create(Bind bind)
    {
        var info = new Command("info", text["store.info"]);
        var verify = new Command("verify", text["store.verify"]);
        var backup = new Command("backup", text["store.backup"]) { _target };
        var restore = new Command("restore", text["store.restore"]) { _source };
        bind(info, InfoAsync);
        bind(verify, VerifyAsync);
        bind(backup, BackupAsync);
        bind(restore, RestoreAsync);
        return new Command("store", text["store"]) { info, verify, backup, restore };
    }

    private async Task<int> InfoAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var store = await context.OpenAsync(StoreAccess.Read, cancellation);
        var info = await store.Linkage.InfoAsync(cancellation);
        context.Print(
            info,
            new Table(context.Text["column.name"], context.Text["column.value"])
                .Add("store", info.Store).Add("version", info.Version).Add("schemaVersion", info.SchemaVersion).Add("entities", info.Entities)
                .Add("links", info.Links).Add("events", info.Events).Add("sightings", info.Sightings).Add("contentHash", info.ContentHash).Add("runs", info.Runs));
        return ExitCodes.Done;
    }

    private async Task<int> VerifyAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var store = await context.OpenAsync(StoreAccess.Read, cancellation);
        var problems = await store.Linkage.VerifyAsync(cancellation);
        var words = context.Text;
        var table = new Table(words["column.code"], words["column.message"]);
        foreach (var problem in problems)
            table.Add(problem.Code, UserMessages.Text(problem, words.Culture));
        if (problems.Count == 0)
            table.Add("ok", words["store.sound"]);
        context.Print(
            new { ok = problems.Count == 0, problems = problems.Select(problem => new { code = problem.Code, message = UserMessages.Text(problem, words.Culture) }) },
            table);
        return problems.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private async Task<int> BackupAsync(CommandContext context, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(context.Parse.GetValue(_target)!);
        await using var store = await context.OpenAsync(StoreAccess.Read, cancellation);
        if (store is not SqliteStore embedded)
            throw new GraphException(new UserMessage("usage.backup", context.StoreName));
        await embedded.BackupAsync(target, cancellation);
        context.Print(new { backup = target }, new Table(context.Text["column.file"]).Add(target));
        return ExitCodes.Done;
    }

    private async Task<int> RestoreAsync(CommandContext context, CancellationToken cancellation)
    {
        if (context.StoreName != "sqlite")
            throw new GraphException(new UserMessage("usage.backup", context.StoreName));
        await SqliteStore.RestoreAsync(Path.GetFullPath(context.Parse.GetValue(_source)!), context.DataFolder, context.Time, cancellation);
        context.Print(new { data = context.DataFolder }, new Table(context.Text["column.file"]).Add(context.DataFolder));
        return ExitCodes.Done;
    }
}
