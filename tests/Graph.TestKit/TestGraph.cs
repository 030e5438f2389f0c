using System.Globalization;
using Graph.Analytics;

namespace Graph.TestKit;

/// <summary>A graph written as text: "a-b b-c:2.5 d" is undirected, "a>b" directed; nodes are numbered by first appearance.</summary>
public sealed class TestGraph
{
    private readonly Dictionary<string, int> _numbers;

    private TestGraph(CsrGraph csr, Dictionary<string, int> numbers)
    {
        Csr = csr;
        _numbers = numbers;
        Names = [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
    }

    public CsrGraph Csr { get; }

    public IReadOnlyList<string> Names { get; }

    public int this[string name] => _numbers[name];

    public static TestGraph Parse(string text, ParallelEdges parallel = ParallelEdges.Sum)
    {
        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var numbers = new Dictionary<string, int>();
        var edges = new List<(int U, int V, float W)>();
        foreach (var token in tokens)
        {
            var (ends, weight) = token.Split(':') is [var left, var right] ? (left, right) : (token, "1");
            var nodes = ends.Split('-', '>').Select(Number).ToArray();
            if (nodes.Length == 2)
                edges.Add((nodes[0], nodes[1], float.Parse(weight, CultureInfo.InvariantCulture)));
        }

        var builder = new CsrGraphBuilder(numbers.Count, text.Contains('>'), text.Contains(':'));
        foreach (var (u, v, w) in edges)
            builder.Add(u, v, w);
        return new TestGraph(builder.Build(parallel), numbers);

        int Number(string name) => numbers.TryGetValue(name, out var number) ? number : numbers[name] = numbers.Count;
    }

    /// <summary>"abc|def": the names of each group in their order, groups by first member. Longer names are joined by commas.</summary>
    public string Groups(IReadOnlyList<int> labels)
    {
        var separator = Names.Any(name => name.Length > 1) ? "," : "";
        var groups = Enumerable.Range(0, Names.Count).GroupBy(node => labels[node]);
        return string.Join('|', groups.Select(group => string.Join(separator, group.Select(node => Names[node]))));
    }
}
