using System.Text.Json;

namespace Graph.Analytics.Tests;

/// <summary>One page of worked examples of GDS: its graphs, projections and printed rows.</summary>
internal sealed class GdsPage
{
    private readonly JsonElement _root;
    private readonly JsonElement[] _nodes;

    public GdsPage(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(ReferenceData.Folder("gds-doc-examples"), name + ".json")));
        _root = file.RootElement.Clone();
        _nodes = [.. _root.GetProperty("graphs").EnumerateArray().SelectMany(graph => graph.GetProperty("nodes").EnumerateArray())];
    }

    /// <summary>The graph that a case runs on, and the shown name of every node; weights on demand.</summary>
    public (CsrGraph Graph, string[] Names) Project(JsonElement example, string? weight = null)
    {
        var projection = _root.GetProperty("projections").EnumerateArray()
            .First(candidate => candidate.GetProperty("graph").GetString() == example.GetProperty("graph").GetString());
        var (from, to) = (Labels(projection, "sourceLabels"), Labels(projection, "targetLabels"));
        var nodes = _nodes.Where(node => Labels(node, "labels").Intersect(from.Concat(to)).Any()).ToArray();
        var places = nodes.Select((node, i) => (Id: node.GetProperty("id").GetString()!, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var orientation = projection.GetProperty("orientation").GetString();
        var builder = new CsrGraphBuilder(nodes.Length, orientation != "UNDIRECTED", weight is not null);
        foreach (var (source, target, w) in Relationships(projection, places, weight))
            if (orientation == "REVERSE")
                builder.Add(target, source, w);
            else
                builder.Add(source, target, w);
        return (builder.Build(ParallelEdges.Keep), [.. nodes.Select(Shown)]);
    }

    /// <summary>The example at a place of the page.</summary>
    public JsonElement Case(int number) => _root.GetProperty("cases")[number];

    /// <summary>A node property by shown name.</summary>
    public Dictionary<string, int> Property(string name) =>
        _nodes.ToDictionary(Shown, node => node.GetProperty("properties").GetProperty(name).GetInt32());

    /// <summary>Column 1 by the name in column 0.</summary>
    public static Dictionary<string, double> Scores(JsonElement example, int column = 1) => example.GetProperty("rows").EnumerateArray()
        .ToDictionary(row => row[0].GetString()!, row => row[column].GetDouble());

    private static string Shown(JsonElement node) =>
        node.TryGetProperty("properties", out var properties) && properties.TryGetProperty("name", out var name) ? name.GetString()!
        : node.GetProperty("properties").TryGetProperty("id", out var id) ? id.GetString()! : node.GetProperty("id").GetString()!;

    private static string[] Labels(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(label => label.GetString()!)];

    private IEnumerable<(int Source, int Target, float Weight)> Relationships(JsonElement projection, Dictionary<string, int> places, string? weight) =>
        from graph in _root.GetProperty("graphs").EnumerateArray()
        from relationship in graph.GetProperty("relationships").EnumerateArray()
        where relationship.GetProperty("type").GetString() == projection.GetProperty("relationshipType").GetString()
        where places.ContainsKey(relationship.GetProperty("source").GetString()!) && places.ContainsKey(relationship.GetProperty("target").GetString()!)
        select (places[relationship.GetProperty("source").GetString()!], places[relationship.GetProperty("target").GetString()!],
            weight is not null && relationship.GetProperty("properties").TryGetProperty(weight, out var value) ? (float)value.GetDouble() : 1f);
}
