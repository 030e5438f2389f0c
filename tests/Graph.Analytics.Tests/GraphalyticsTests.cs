using System.Globalization;

namespace Graph.Analytics.Tests;

/// <summary>The expected outputs of the LDBC Graphalytics validation graphs.</summary>
public sealed class GraphalyticsTests
{
    private static readonly string[] Algorithms = ["BFS", "CDLP", "LCC", "PR", "SSSP", "WCC"];

    private static IEnumerable<TestCaseData> Cases() =>
        from algorithm in Algorithms
        from direction in new[] { "directed", "undirected" }
        from graph in new[] { $"example-{direction}", $"test-{algorithm.ToLowerInvariant()}-{direction}" }
        select new TestCaseData(graph, algorithm);

    [TestCaseSource(nameof(Cases))]
    public void Output_AgreesWithTheExpectedOne(string name, string algorithm)
    {
        var path = Path.Combine(ReferenceData.Folder("graphalytics"), "graphs", name);
        long[] ids = [.. File.ReadLines(path + ".v").Select(line => long.Parse(line, CultureInfo.InvariantCulture)).Order()];
        var settings = File.ReadLines(path + ".properties").Where(line => line.Contains('='))
            .ToDictionary(line => line.Split('=')[0].Trim()[$"graph.{name}.".Length..], line => line.Split('=')[1].Trim());
        var expected = ReferenceData.Rows($"{path}-{algorithm}")
            .OrderBy(row => long.Parse(row[0], CultureInfo.InvariantCulture)).Select(row => row[1]).ToArray();

        var actual = Run(Load(path, ids, settings["directed"] == "true", algorithm == "SSSP"), algorithm, ids, settings);

        if (algorithm == "WCC")
            Assert.That(PartitionComparison.AdjustedRandIndex(Array.ConvertAll(actual, value => (int)value), Numbered(expected)), Is.EqualTo(1));
        else
            for (var u = 0; u < ids.Length; u++)
                Assert.That(actual[u], Is.EqualTo(Value(expected[u])).Within(0.01).Percent, $"vertex {ids[u]}");
    }

    private static double[] Run(CsrGraph graph, string algorithm, long[] ids, Dictionary<string, string> settings)
    {
        var source = settings.TryGetValue($"{algorithm.ToLowerInvariant()}.source-vertex", out var text)
            ? Array.BinarySearch(ids, long.Parse(text, CultureInfo.InvariantCulture)) : 0;
        return algorithm switch
        {
            "BFS" => Array.ConvertAll(Bfs.Run(graph, source, default), d => d < 0 ? double.PositiveInfinity : d),
            "CDLP" => Array.ConvertAll(Cdlp.Run(graph, ReferenceData.Whole(settings["cdlp.max-iterations"]), default), u => (double)ids[u]),
            "LCC" => Triangles.Run(graph, default).Clustering,
            "PR" => PageRank.Run(graph, PageRankSettings(settings), default).Values,
            "SSSP" => Sssp.Run(graph, source, default),
            _ => Array.ConvertAll(Components.Run(graph, default).Labels, label => (double)label),
        };
    }

    private static PageRankOptions PageRankSettings(Dictionary<string, string> settings) => new()
    {
        Damping = ReferenceData.Number(settings["pr.damping-factor"]),
        Iterations = ReferenceData.Whole(settings["pr.num-iterations"]),
        Convention = PageRankConvention.Graphalytics,
    };

    // Only shortest paths read the weights of these files.
    private static CsrGraph Load(string path, long[] ids, bool isDirected, bool isWeighted)
    {
        var builder = new CsrGraphBuilder(ids.Length, isDirected, isWeighted);
        foreach (var row in ReferenceData.Rows(path + ".e"))
            builder.Add(Index(row[0]), Index(row[1]), row.Length > 2 ? (float)ReferenceData.Number(row[2]) : 1);
        return builder.Build();

        int Index(string id) => Array.BinarySearch(ids, long.Parse(id, CultureInfo.InvariantCulture));
    }

    private static double Value(string text) =>
        text is "infinity" or "Infinity" or "9223372036854775807" ? double.PositiveInfinity : ReferenceData.Number(text);

    private static int[] Numbered(string[] names) => Array.ConvertAll(names, name => Array.IndexOf(names, name));
}
