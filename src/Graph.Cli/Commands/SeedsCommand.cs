using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Model;
using Graph.Seeds;
using Graph.Seeds.Profiles;

namespace Graph.Cli.Commands;

/// <summary><c>graph seeds generate</c>: synthetic files with a known truth.</summary>
internal sealed class SeedsCommand(CliText text)
{
    private readonly Option<string> _profile = new("--profile") { Description = text["seeds.profile"], DefaultValueFactory = _ => "demo" };
    private readonly Option<string> _regime = new("--regime") { Description = text["seeds.regime"], DefaultValueFactory = _ => "casefile" };
    private readonly Option<ulong> _seed = new("--seed") { Description = text["analyze.seed"], DefaultValueFactory = _ => 1 };
    private readonly Option<string> _dirt = new("--dirt") { Description = text["seeds.dirt"], DefaultValueFactory = _ => "on" };
    private readonly Option<string[]> _set = new("--set") { Description = text["seeds.set"], DefaultValueFactory = _ => [] };
    private readonly Option<string> _out = new("--out") { Description = text["seeds.out"], Required = true };

    public Command Create(Bind bind)
    {
        _profile.AcceptOnlyFromAmong("demo", "S", "M", "L");
        _regime.AcceptOnlyFromAmong("casefile", "sweep");
        _dirt.AcceptOnlyFromAmong("on", "off");
        var generate = new Command("generate", text["seeds.generate"]) { _profile, _regime, _seed, _dirt, _set, _out };
        bind(generate, Run);
        return new Command("seeds", text["seeds"]) { generate };
    }

    private Task<int> Run(CommandContext context, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(context.Parse.GetValue(_out)!);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new GraphException(new UserMessage("usage.out-not-empty", target));
        var (files, truth) = (Path.Combine(target, "files"), Path.Combine(target, "truth"));
        if (context.Parse.GetValue(_profile) == "demo")
            DemoWorld.Generate(context.Parse.GetValue(_seed), files, truth);
        else
            SyntheticWorld.Generate(Options(context.Parse), files, truth, new StepLine(context), cancellation);
        context.Print(new { files, truth }, new Table(context.Text["column.file"]).Add(files).Add(truth));
        return Task.FromResult(ExitCodes.Done);
    }

    private SeedOptions Options(ParseResult parse)
    {
        var options = SeedOptions.For(parse.GetValue(_profile)!) with
        {
            Regime = parse.GetValue(_regime)!, Seed = parse.GetValue(_seed), Dirt = parse.GetValue(_dirt) == "on",
        };
        foreach (var pair in parse.GetValue(_set)!)
        {
            try
            {
                options = options.With(pair.Split('=')[0], pair[(pair.IndexOf('=') + 1)..]);
            }
            catch (ArgumentException)
            {
                throw new GraphException(new UserMessage("usage.seeds-set", pair));
            }
        }
        return options;
    }

    private sealed class StepLine(CommandContext context) : IProgress<string>
    {
        public void Report(string value) => context.Error.WriteLine($"{context.Text["seeds.step"]} {value}");
    }
}
