using System.Globalization;
using Graph.Cli.Kernel;
using Graph.Linkage.Model;
using NUnit.Framework;

namespace Graph.Cli.Tests;

/// <summary>Every kernel by name on a plain edge list.</summary>
public sealed class KernelTests : CliTests
{
    private const string TwoTriangles = "# two triangles and a bridge\n0 1\n1 2\n2 0\n2 3\n3 4\n4 5\n5 3\n";

    public static IEnumerable<string> Names => KernelTable.Names;

    [Test]
    public async Task EveryKernelOfTheContract_IsThere() => Assert.That(
        Names,
        Is.SupersetOf(new[]
        {
            "degree", "strength", "pagerank", "personalised-pagerank", "betweenness", "closeness", "harmonic", "eigenvector", "katz", "hits", "core",
            "clustering", "triangles", "components", "strong-components", "articulation", "bridges", "leiden", "louvain", "label-propagation", "cdlp", "bfs", "sssp",
        }));

    [TestCaseSource(nameof(Names))]
    public async Task AKernel_WritesOneLineANode(string name)
    {
        var target = Path.Combine(Folder, "out.txt");

        string[] direction = name is "springrank" or "dense-block" ? ["--directed"] : [];
        var run = await GraphAsync(["kernel", name, Write("edges.txt", TwoTriangles), "--source", "0", "--sink", "5", "--out", target, .. direction]);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That((run.Json.GetProperty("n").GetInt32(), run.Json.GetProperty("m").GetInt32()), Is.EqualTo((6, 7)));
        Assert.That(await File.ReadAllLinesAsync(target), Has.Length.EqualTo(LinesOf(name)));
    }

    [TestCaseSource(nameof(Names))]
    public void AKernel_SaysWhatItMeansAndWhatNot_InBothLanguages(string name)
    {
        var message = new UserMessage($"measure.{name}");
        var (chinese, english) = (UserMessages.Text(message, CultureInfo.GetCultureInfo("zh-CN")), UserMessages.Text(message, CultureInfo.GetCultureInfo("en")));

        Assert.That((chinese.Count(c => c == '。'), english.Split(". ").Length), Is.EqualTo((2, 2)));
        Assert.That(chinese + english, Does.Not.Contain("measure."));
    }

    [TestCase("betweenness", "0 0\n1 0\n2 6\n3 6\n4 0\n5 0")]
    [TestCase("components", "0 0\n1 0\n2 0\n3 0\n4 0\n5 0")]
    [TestCase("leiden", "0 0\n1 0\n2 0\n3 1\n4 1\n5 1")]
    [TestCase("bridges", "2 3")]
    [TestCase("edge-betweenness", "0 1 1\n0 2 4\n1 2 4\n2 3 9\n3 4 4\n3 5 4\n4 5 1")]
    [TestCase("infomap", "0 0\n1 0\n2 0\n3 1\n4 1\n5 1")]
    [TestCase("biconnected", "0 1\n1 1\n2 2\n3 2\n4 1\n5 1")]
    [TestCase("shortest-paths", "0 0 1\n1 1 1\n2 1 1\n3 2 1\n4 3 1\n5 3 1")]
    [TestCase("k-shortest-paths", "0 2 3 5\n0 1 2 3 5\n0 2 3 4 5")]
    [TestCase("max-flow", "0 1\n1 1\n2 1\n3 0\n4 0\n5 0")]
    [TestCase("jaccard", "0 1 0.33333333333333331\n0 2 0.25\n0 3 0.25\n1 2 0.25\n1 3 0.25\n2 4 0.25\n2 5 0.25\n3 4 0.25\n3 5 0.25\n4 5 0.33333333333333331")]
    [TestCase("core", "0 2\n1 2\n2 2\n3 2\n4 2\n5 2")]
    [TestCase("articulation", "0 0\n1 0\n2 1\n3 1\n4 0\n5 0")]
    [TestCase("bfs", "0 0\n1 1\n2 1\n3 2\n4 3\n5 3")]
    public async Task AKernel_GivesTheKnownAnswer(string name, string expected)
    {
        var target = Path.Combine(Folder, "out.txt");
        string[] source = name.Contains("paths", StringComparison.Ordinal) || name is "bfs" or "max-flow" ? ["--source", "0", "--sink", "5"] : [];
        await GraphAsync(["kernel", name, Write("edges.txt", TwoTriangles), "--out", target, .. source]);

        Assert.That((await File.ReadAllTextAsync(target)).Trim(), Is.EqualTo(expected));
    }

    [Test]
    public async Task BinaryEdges_GiveTheSameAsText()
    {
        var pairs = TwoTriangles.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).SelectMany(line => line.Split(' ')).Select(int.Parse).ToArray();
        var binary = Path.Combine(Folder, "edges.bin");
        await File.WriteAllBytesAsync(binary, [.. pairs.SelectMany(BitConverter.GetBytes)]);
        var (fromText, fromBinary) = (Path.Combine(Folder, "a.f64"), Path.Combine(Folder, "b.f64"));

        await GraphAsync("kernel", "pagerank", Write("edges.txt", TwoTriangles), "--out", fromText);
        await GraphAsync("kernel", "pagerank", binary, "--out", fromBinary);

        Assert.That(await File.ReadAllBytesAsync(fromBinary), Is.EqualTo(await File.ReadAllBytesAsync(fromText)));
    }

    [TestCase("0 x\n", "file.edges-line", ExitCodes.InputRefused)]
    [TestCase("-1 2\n", "file.edges-id", ExitCodes.InputRefused)]
    public async Task ABrokenEdgeList_NamesTheLineOrTheId(string content, string code, int exitCode)
    {
        var run = await GraphAsync("kernel", "degree", Write("edges.txt", content));

        Assert.That((run.ExitCode, run.Json.GetProperty("error").GetProperty("code").GetString()), Is.EqualTo((exitCode, code)));
    }

    private static int LinesOf(string name) => name switch
    {
        "bridges" or "all-shortest-paths" => 1,
        "edge-betweenness" => 7,
        "k-shortest-paths" => 3,
        "jaccard" or "cosine" or "adamic-adar" => 10,
        "minhash" => 0,
        _ => 6,
    };
}
