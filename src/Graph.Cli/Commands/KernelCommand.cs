using System.CommandLine;
using System.Diagnostics;
using Graph.Analytics;
using Graph.Cli.Kernel;
using Graph.Cli.Output;
using Graph.Linkage.Model;

namespace Graph.Cli.Commands;

/// <summary><c>graph kernel</c>: one kernel on a plain edge list, timed alone.</summary>
internal sealed class KernelCommand(CliText text)
{
    private readonly Argument<string> _name = new("name") { Description = text["kernel.name"] };
    private readonly Argument<string> _edges = new("edges") { Description = text["kernel.edges"] };
    private readonly Option<bool> _directed = new("--directed") { Description = text["kernel.directed"] };
    private readonly Option<bool> _weighted = new("--weighted") { Description = text["kernel.weighted"] };
    private readonly Option<int> _threads = new("--threads") { Description = text["analyze.threads"], DefaultValueFactory = _ => 1 };
    private readonly Option<ulong> _seed = new("--seed") { Description = text["analyze.seed"] };
    private readonly Option<int> _repeat = new("--repeat") { Description = text["kernel.repeat"], DefaultValueFactory = _ => 1 };
    private readonly Option<int?> _iterations = new("--iterations") { Description = text["kernel.iterations"] };
    private readonly Option<long[]> _source = new("--source") { Description = text["kernel.source"], DefaultValueFactory = _ => [] };
    private readonly Option<long[]> _sink = new("--sink") { Description = text["kernel.sink"], DefaultValueFactory = _ => [] };
    private readonly Option<int> _k = new("--k") { Description = text["kernel.k"], DefaultValueFactory = _ => 3 };
    private readonly Option<string?> _vertices = new("--vertices") { Description = text["kernel.vertices"] };
    private readonly Option<int?> _n = new("--n") { Description = text["kernel.n"] };
    private readonly Option<string> _objective = new("--objective") { Description = text["kernel.objective"], DefaultValueFactory = _ => "modularity" };
    private readonly Option<double?> _resolution = new("--resolution") { Description = text["analyze.resolution"] };
    private readonly Option<double> _damping = new("--damping") { Description = text["kernel.damping"], DefaultValueFactory = _ => 0.85 };
    private readonly Option<double> _tolerance = new("--tolerance") { Description = text["kernel.tolerance"], DefaultValueFactory = _ => 1e-10 };
    private readonly Option<string> _convention = new("--convention") { Description = text["kernel.convention"], DefaultValueFactory = _ => "default" };
    private readonly Option<string> _parallel = new("--parallel-edges") { Description = text["kernel.parallel"], DefaultValueFactory = _ => "keep" };
    private readonly Option<string?> _out = new("--out") { Description = text["kernel.out"] };

    public Command Create(Bind bind)
    {
        _objective.AcceptOnlyFromAmong("modularity", "cpm", "barber");
        _convention.AcceptOnlyFromAmong("default", "graphalytics", "gds");
        _parallel.AcceptOnlyFromAmong("keep", "sum");
        var command = new Command("kernel", text["kernel"])
        {
            _name, _edges, _directed, _weighted, _threads, _seed, _repeat, _iterations, _source, _sink, _k, _vertices, _n, _objective, _resolution, _damping,
            _tolerance, _convention, _parallel, _out,
        };
        bind(command, (context, cancellation) => Task.Run(() => Run(context, cancellation), cancellation));
        return command;
    }

    private int Run(CommandContext context, CancellationToken cancellation)
    {
        var parse = context.Parse;
        var name = parse.GetValue(_name)!;
        if (!KernelTable.Names.Contains(name))
            throw new GraphException(new UserMessage("usage.kernel", name, string.Join(", ", KernelTable.Names)));

        var clock = Stopwatch.StartNew();
        var edges = EdgeListReader.Read(parse.GetValue(_edges)!, parse.GetValue(_vertices), parse.GetValue(_n));
        var loadSeconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        var graph = Build(edges, parse.GetValue(_directed), parse.GetValue(_weighted), parse.GetValue(_parallel) == "sum");
        var buildSeconds = clock.Elapsed.TotalSeconds;

        var options = Options(parse, edges);
        var seconds = new List<double>();
        KernelAnswer? answer = null;
        for (var round = 0; round < Math.Max(1, parse.GetValue(_repeat)); round++)
        {
            clock.Restart();
            answer = Execute(name, graph, options, cancellation);
            seconds.Add(clock.Elapsed.TotalSeconds);
        }
        if (parse.GetValue(_out) is { } target)
            KernelOutput.Write(target, answer!, edges.Ids);
        context.Print(
            new
            {
                kernel = name, n = graph.NodeCount, m = graph.EdgeCount, threads = options.Threads, seed = options.Seed, loadSeconds, buildSeconds, seconds,
                peakBytes = Process.GetCurrentProcess().PeakWorkingSet64, result = answer!.Summary,
            },
            new Table(context.Text["column.name"], context.Text["column.value"])
                .Add("kernel", name).Add("n", graph.NodeCount).Add("m", graph.EdgeCount).Add("seconds", string.Join(' ', seconds)).Add("result", answer.Summary.ToString())
                .Add(context.Text["kernel.meaning"], UserMessages.Text(new UserMessage($"measure.{name}"), context.Text.Culture)));
        return ExitCodes.Done;
    }

    private static KernelAnswer Execute(string name, CsrGraph graph, KernelOptions options, CancellationToken cancellation)
    {
        try
        {
            return KernelTable.Execute(name, graph, options, cancellation);
        }
        catch (ArgumentException wrong)
        {
            throw new GraphException(new UserMessage("usage.kernel-input", wrong.Message), wrong);
        }
    }

    private KernelOptions Options(ParseResult parse, EdgeList edges) => new()
    {
        Threads = Math.Max(1, parse.GetValue(_threads)),
        Seed = parse.GetValue(_seed),
        Iterations = parse.GetValue(_iterations),
        Sources = Nodes(parse.GetValue(_source)!, edges),
        Sinks = Nodes(parse.GetValue(_sink)!, edges),
        K = parse.GetValue(_k),
        Objective = Enum.Parse<CommunityObjective>(parse.GetValue(_objective)!, ignoreCase: true),
        Resolution = parse.GetValue(_resolution),
        Damping = parse.GetValue(_damping),
        Tolerance = parse.GetValue(_tolerance),
        Convention = Enum.Parse<PageRankConvention>(parse.GetValue(_convention)!, ignoreCase: true),
    };

    private static int[] Nodes(long[] ids, EdgeList edges) => [.. ids.Select(id => edges.IndexOf(id) is >= 0 and var index
        ? index
        : throw new GraphException(new UserMessage("usage.source-unknown", id.ToString(System.Globalization.CultureInfo.InvariantCulture))))];

    private static CsrGraph Build(EdgeList edges, bool isDirected, bool isWeighted, bool isSummed)
    {
        var builder = new CsrGraphBuilder(edges.Ids.Length, isDirected, isWeighted);
        for (var i = 0; i < edges.Sources.Length; i++)
            builder.Add(edges.Sources[i], edges.Targets[i], isWeighted && edges.Weights is { } weights ? weights[i] : 1f);
        return builder.Build(isSummed ? ParallelEdges.Sum : ParallelEdges.Keep);
    }
}
