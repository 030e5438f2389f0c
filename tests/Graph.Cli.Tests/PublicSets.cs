using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Analytics;
using NUnit.Framework;

namespace Graph.Cli.Tests;

/// <summary>Public sets with known answers, read in place beside the repository, and what the product exported of them.</summary>
internal static partial class PublicSets
{
    /// <summary>A folder of <c>../shared/data</c>; the calling test is skipped when it is absent.</summary>
    public static string Folder(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Graph.sln")))
            root = root.Parent;
        var folder = root?.Parent is null ? null : Path.Combine(root.Parent.FullName, "shared", "data", name);
        if (folder is null || !Directory.Exists(folder))
            Assert.Ignore($"The data folder ../shared/data/{name} is not there.");
        return folder!;
    }

    /// <summary>Edges and classes of a GML file.</summary>
    public static (IReadOnlyList<(string From, string To)> Edges, IReadOnlyDictionary<string, string> ClassOf) Gml(string file)
    {
        var text = File.ReadAllText(file);
        var classes = NodeBlock().Matches(text).ToDictionary(node => Field(node.Value, "id"), node => Field(node.Value, "gt"));
        return ([.. EdgeBlock().Matches(text).Select(edge => (Field(edge.Value, "source"), Field(edge.Value, "target")))], classes);
    }

    /// <summary>Group of every exported entity, by key; who is in none stands alone.</summary>
    public static IReadOnlyDictionary<string, string> Groups(string exportFolder) => File.ReadLines(Path.Combine(exportFolder, "entities.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(
            entity => KeyOf(entity.GetProperty("id").GetString()!), entity => entity.GetProperty("group").GetString() ?? entity.GetProperty("id").GetString()!);

    public static string KeyOf(string id) => id[(id.IndexOf(':') + 1)..];

    public static double Modularity(IReadOnlyList<(string From, string To)> edges, IReadOnlyDictionary<string, string> groupOf)
    {
        var (numbers, labels) = Number(groupOf);
        var builder = new CsrGraphBuilder(numbers.Count);
        foreach (var (from, to) in edges)
            builder.Add(numbers[from], numbers[to]);
        return PartitionQuality.Of(builder.Build(), labels, new LeidenOptions());
    }

    public static double Nmi(IReadOnlyDictionary<string, string> groupOf, IReadOnlyDictionary<string, string> classOf)
    {
        var keys = groupOf.Keys.Order(StringComparer.Ordinal).ToList();
        return PartitionComparison.NormalisedMutualInformation(
            Number(keys.ToDictionary(key => key, key => groupOf[key])).Labels, Number(keys.ToDictionary(key => key, key => classOf[key])).Labels);
    }

    private static (Dictionary<string, int> Numbers, int[] Labels) Number(IReadOnlyDictionary<string, string> groupOf)
    {
        var keys = groupOf.Keys.Order(StringComparer.Ordinal).ToList();
        var names = groupOf.Values.Distinct().Order(StringComparer.Ordinal).ToList();
        return (keys.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => pair.i), [.. keys.Select(key => names.IndexOf(groupOf[key]))]);
    }

    private static string Field(string block, string name) => Regex.Match(block, $@"\b{name}\s+""?([^""\s\]]+)""?", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups[1].Value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"node\s*\[[^\]]*\]")]
    private static partial Regex NodeBlock();

    [GeneratedRegex(@"edge\s*\[[^\]]*\]")]
    private static partial Regex EdgeBlock();
}
