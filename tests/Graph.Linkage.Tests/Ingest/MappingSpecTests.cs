using Graph.Linkage.Ingest.Mapping;
using Graph.Linkage.Model;
using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Ingest;

public sealed class MappingSpecTests
{
    private const string Edges =
        """
        { "name": "edges", "source": { "headerRow": "none" },
          "entities": [ { "as": "a", "kind": "Node", "key": "#1" }, { "as": "b", "kind": "Node", "key": "#2" } ],
          "links": [ { "type": "KNOWS", "from": "a", "to": "b", "directed": false } ] }
        """;

    [Test]
    public void ASpec_SurvivesWritingAndReading()
    {
        var spec = MappingSpec.Parse(Edges);

        Assert.That(MappingSpec.Parse(spec.ToJson()).ToJson(), Is.EqualTo(spec.ToJson()));
        Assert.That(spec.Links.Single().Directed, Is.False);
    }

    [Test]
    public void TheSpecsOfTheDocumentation_AreRead()
    {
        var document = File.ReadAllText(Repository.Under("docs", "data-model.md"));

        var specs = document.Split("```json")[1..].Select(part => MappingSpec.Parse(part.Split("```")[0])).ToArray();

        Assert.That(specs.Select(spec => spec.Name), Is.EqualTo(new[] { "calls of the switchboard", "edges", "clubs" }));
    }

    [TestCase("{", "mapping.json")]
    [TestCase("null", "mapping.json")]
    [TestCase("""{ "entitys": [] }""", "mapping.json")]
    [TestCase("{}", "mapping.empty")]
    [TestCase("""{ "entities": [ { "as": "a", "kind": "X" } ] }""", "mapping.entity")]
    [TestCase("""{ "entities": [ { "as": "a", "kind": "X:Y", "key": "a" } ] }""", "mapping.kind")]
    [TestCase("""{ "entities": [ { "as": "a", "kind": "X", "key": "a" }, { "as": "a", "kind": "X", "key": "b" } ] }""", "mapping.entity-twice")]
    [TestCase("""{ "entities": [ { "as": "a", "kind": "X", "key": "a" } ], "links": [ { "type": "T", "from": "a", "to": "b" } ] }""", "mapping.link-end")]
    [TestCase("""{ "source": { "headerRow": "first" }, "entities": [ { "as": "a", "kind": "X", "key": "a" } ] }""", "mapping.value")]
    public void AFaultySpec_IsRefusedWithItsCode(string json, string code)
    {
        var refusal = Assert.Throws<GraphException>(() => MappingSpec.Parse(json));

        Assert.That(refusal!.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task AnEdgeListWithoutHeader_IsReadByPlace()
    {
        await using var folder = await ImportFolder.CreateAsync();
        folder.Write("edges.csv", "a,b\nb,c\n\na,b\n");

        var report = await folder.ImportAsync(MappingSpec.Parse(Edges));

        Assert.That(report.Totals, Is.EqualTo(new Store.RowCounts(4, 2, 0, 1, 0, 1)));
        Assert.That(await folder.LinksAsync("Node:b"), Is.EquivalentTo(new[] { "KNOWS Node:a>Node:b x1", "KNOWS Node:b>Node:c x1" }));
    }

    [Test]
    public async Task BlanksBetweenCellsAndComments_AreUnderstood()
    {
        await using var folder = await ImportFolder.CreateAsync();
        folder.Write("edges.txt", "# Nodes: 3\n1   2\n2\t3\n");

        var report = await folder.ImportAsync(MappingSpec.Parse(Edges.Replace("\"none\"", "\"none\", \"delimiter\": \"blank\"")));

        Assert.That(report.Totals, Is.EqualTo(new Store.RowCounts(3, 2, 0, 0, 0, 1)));
    }

    [Test]
    public async Task ATwoModeTable_LinksRowsToTheNamesOfColumns()
    {
        await using var folder = await ImportFolder.CreateAsync();
        folder.Write("women.csv", "name,E1,E2,E3\nEvelyn,1,0,1\nLaura,,2,\n");

        await folder.ImportAsync(MappingSpec.Parse("""{ "matrix": { "row": "name", "rowKind": "Woman", "kind": "Event", "type": "ATTENDED" } }"""));

        Assert.That(await folder.LinksAsync("Woman:Evelyn"), Is.EquivalentTo(new[] { "ATTENDED Woman:Evelyn>Event:E1 x1", "ATTENDED Woman:Evelyn>Event:E3 x1" }));
        Assert.That(await folder.LinksAsync("Event:E2"), Is.EqualTo(new[] { "ATTENDED Woman:Laura>Event:E2 x1" }));
    }

    [Test]
    public async Task AMissingColumn_RefusesTheFile()
    {
        await using var folder = await ImportFolder.CreateAsync();
        folder.Write("edges.csv", "from,to\na,b\n");

        var report = await folder.ImportAsync(MappingSpec.Parse("""{ "entities": [ { "as": "a", "kind": "Node", "key": "source" } ] }"""));

        Assert.That(report.Files.Single().Error, Is.EqualTo(new UserMessage("mapping.column-missing", "source")).Using<UserMessage>(Same));
        Assert.That(await folder.LinksAsync("Node:a"), Is.Empty);
    }

    [Test]
    public async Task KnownKindsAreValidated_AndAnEmptyCellLeavesItsEntityAndLinkOut()
    {
        await using var folder = await ImportFolder.CreateAsync();
        folder.Write("parcels.csv", "no,sender,receiver,at\nP1,15400000001,15400000002,2026-01-05 10:00:00\nP2,15400000001,,2026-01-06 10:00:00\nP3,abc,15400000002,\n");
        folder.Write("parcels.csv.mapping.json", """
            { "name": "parcels",
              "entities": [ { "as": "p", "kind": "Parcel", "key": "no" }, { "as": "s", "kind": "phone", "key": "sender" }, { "as": "r", "kind": "Phone", "key": "receiver" } ],
              "links": [ { "type": "SENT", "from": "s", "to": "p", "at": "at" }, { "type": "GOT", "from": "r", "to": "p" } ] }
            """);

        var report = await folder.ImportAsync();

        Assert.That(report.Files.Select(file => (file.Layout ?? file.Error!.Code, file.Counts.Accepted, file.Counts.Rejected)),
            Is.EqualTo(new[] { ("parcels", 2L, 1L), ("file.mapping", 0L, 0L) }));
        Assert.That(await folder.LinksAsync("Parcel:P2"), Is.EqualTo(new[] { "SENT phone:8615400000001>Parcel:P2 x1" }));
    }

    private static bool Same(UserMessage a, UserMessage b) => a.Code == b.Code && a.Arguments.SequenceEqual(b.Arguments);
}
