using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Model;
using Graph.Seeds;

namespace Graph.Cli.Commands;

/// <summary><c>graph seeds generate</c>: synthetic files with a known truth.</summary>
internal sealed class SeedsCommand(CliText text)
{
    private readonly Option<string> _profile = new("--profile") { Description = text["seeds.profile"], DefaultValueFactory = _ => "demo" };
    private readonly Option<ulong> _seed = new("--seed") { Description = text["analyze.seed"], DefaultValueFactory = _ => 1 };
    private readonly Option<string> _out = new("--out") { Description = text["seeds.out"], Required = true };

    public Command Create(Bind bind)
    {
        _profile.AcceptOnlyFromAmong("demo");
        var generate = new Command("generate", text["seeds.generate"]) { _profile, _seed, _out };
        bind(generate, Run);
        return new Command("seeds", text["seeds"]) { generate };
    }

    private Task<int> Run(CommandContext context, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(context.Parse.GetValue(_out)!);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new GraphException(new UserMessage("usage.out-not-empty", target));
        var (files, truth) = (Path.Combine(target, "files"), Path.Combine(target, "truth"));
        DemoWorld.Generate(context.Parse.GetValue(_seed), files, truth);
        context.Print(new { files, truth }, new Table(context.Text["column.file"]).Add(files).Add(truth));
        return Task.FromResult(ExitCodes.Done);
    }
}
