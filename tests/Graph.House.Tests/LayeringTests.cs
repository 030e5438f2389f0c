using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;

namespace Graph.House.Tests;

/// <summary>References go one way only; the tables are those of <c>docs/architecture.md</c>.</summary>
public sealed partial class LayeringTests
{
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Graph.Analytics"] = [],
        ["Graph.Linkage"] = ["Graph.Analytics"],
        ["Graph.Bolt"] = [],
        ["Graph.Sqlite"] = ["Graph.Linkage", "Graph.Analytics"],
        ["Graph.Neo4j"] = ["Graph.Linkage", "Graph.Analytics", "Graph.Bolt"],
        ["Graph.Jobs"] = ["Graph.Linkage", "Graph.Analytics"],
        ["Graph.Seeds"] = ["Graph.Linkage"],
        ["Graph.Cli"] = ["Graph.Analytics", "Graph.Linkage", "Graph.Sqlite", "Graph.Neo4j", "Graph.Jobs", "Graph.Seeds"],
        ["Graph.Web"] = ["Graph.Analytics", "Graph.Linkage", "Graph.Sqlite", "Graph.Neo4j", "Graph.Jobs", "Graph.Seeds"],
    };

    private static readonly Dictionary<string, string[]> RoomsOfLinkage = new()
    {
        ["Model"] = [],
        ["Store"] = ["Model"],
        ["Ingest"] = ["Model", "Store"],
        ["Projection"] = ["Model", "Store"],
        ["Findings"] = ["Model", "Store", "Projection"],
        ["Paths"] = ["Model", "Store", "Projection"],
        ["Places"] = ["Model", "Store", "Projection"],
        ["Export"] = ["Model", "Store", "Projection", "Findings"],
    };

    private static IEnumerable<string> ProductProjects => House.Files(".csproj").Where(file => !House.Shown(file).StartsWith("tests/", StringComparison.Ordinal));

    [Test]
    public void EveryProject_StandsInTheTable() =>
        Assert.That(ProductProjects.Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Projects.Keys));

    [Test]
    public void ProjectReferences_FollowTheTable() => Assert.That(
        from project in ProductProjects
        let name = Path.GetFileNameWithoutExtension(project)
        from reference in XDocument.Load(project).Descendants("ProjectReference")
        let other = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
        where !Projects[name].Contains(other)
        select $"{name} -> {other}",
        Is.Empty);

    [Test]
    public void UsingLines_FollowTheTable() => Assert.That(
        from project in ProductProjects
        let name = Path.GetFileNameWithoutExtension(project)
        let folder = Path.GetDirectoryName(project)! + Path.DirectorySeparatorChar
        from file in House.Files(".cs", ".razor").Where(file => file.StartsWith(folder, StringComparison.Ordinal))
        from other in Usings(file).Select(used => Projects.Keys.FirstOrDefault(known => used == known || used.StartsWith(known + ".", StringComparison.Ordinal))).OfType<string>().Distinct()
        where other != name && !Projects[name].Contains(other)
        select $"{House.Shown(file)} -> {other}",
        Is.Empty);

    [Test]
    public void RoomsOfLinkage_KnowOnlyThoseBeforeThem() => Assert.That(
        from room in RoomsOfLinkage.Keys
        let folder = Path.Combine(House.Root, "src/Graph.Linkage", room) + Path.DirectorySeparatorChar
        from file in House.Files(".cs").Where(file => file.StartsWith(folder, StringComparison.Ordinal))
        from other in Usings(file).Where(used => used.StartsWith("Graph.Linkage.", StringComparison.Ordinal)).Select(used => used.Split('.')[2]).Distinct()
        where other != room && !RoomsOfLinkage[room].Contains(other)
        select $"{House.Shown(file)} -> {other}",
        Is.Empty);

    private static IEnumerable<string> Usings(string file) =>
        File.ReadLines(file).Select(line => UsingLine().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^\s*@?using\s+(?:static\s+)?(Graph\.[\w.]+)\s*;?\s*$")]
    private static partial Regex UsingLine();
}
