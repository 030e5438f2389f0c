using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Graph.Linkage.Export;
using Graph.Linkage.Model;
using Graph.Linkage.Tests.Findings;
using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Export;

[TestFixture]
public sealed class ExportTests
{
    [Test]
    public async Task Csv_HoldsEveryEntityAndLink_UnderTheAgreedHeaders()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);
        await bench.RunAsync();
        var folder = Path.Combine(bench.Folder, "out");

        await CsvExport.WriteAsync(bench.Store, Viewer.Everything, folder, masked: false, default);

        var info = await bench.Store.Linkage.InfoAsync(default);
        var entities = await File.ReadAllLinesAsync(Path.Combine(folder, "entities.csv"));
        var links = await File.ReadAllLinesAsync(Path.Combine(folder, "links.csv"));
        var groups = await File.ReadAllLinesAsync(Path.Combine(folder, "groups.csv"));
        Assert.That(entities[0], Is.EqualTo("id,kind,name,group,role,score"));
        Assert.That(links[0], Is.EqualTo("from,to,type,count,sumFen,first,last,weight"));
        Assert.That(groups[0], Is.EqualTo("id,type,size,leader,score"));
        Assert.That(entities, Has.Length.EqualTo(info.Entities + 1));
        Assert.That(links, Has.Length.EqualTo(info.Links + 1));
    }

    [Test]
    public async Task NameThatIsAFormula_IsWrittenAsText()
    {
        var file = TestFile.Named("formula").Entity("phone:8615400000001", (AttributeNames.Name, "=HYPERLINK(\"x\")"));
        await using var bench = await FindingBench.WithAsync(file);
        var folder = Path.Combine(bench.Folder, "out");

        await CsvExport.WriteAsync(bench.Store, Viewer.Everything, folder, masked: false, default);

        var line = (await File.ReadAllLinesAsync(Path.Combine(folder, "entities.csv")))[1];
        Assert.That(line, Does.Contain("\"'=HYPERLINK(\"\"x\"\")\""));
    }

    [Test]
    public async Task MaskedExport_HoldsNoFullNumberOrName()
    {
        var gang = new PlantedGang();
        await using var bench = await FindingBench.WithAsync(gang.File);
        await bench.RunAsync();
        var folder = Path.Combine(bench.Folder, "out");

        await JsonExport.WriteAsync(bench.Store, Viewer.Everything, folder, masked: true, default);
        await XlsxExport.WriteAsync(bench.Store, Viewer.Everything, Path.Combine(bench.Folder, "a.xlsx"), masked: true, default);

        var text = string.Concat(Directory.GetFiles(folder).Order().Select(File.ReadAllText)) + WorkbookText(Path.Combine(bench.Folder, "a.xlsx"));
        Assert.That(text, Does.Not.Contain("8615400000001").And.Not.Contain("6299000000000001").And.Not.Contain("演二"));
    }

    [Test]
    public async Task Json_IsOneDocumentALine()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);
        await bench.RunAsync();
        var folder = Path.Combine(bench.Folder, "out");

        await JsonExport.WriteAsync(bench.Store, Viewer.Everything, folder, masked: false, default);

        var leader = JsonDocument.Parse(File.ReadLines(Path.Combine(folder, "leaders.jsonl")).First()).RootElement;
        Assert.That(leader.GetProperty("rank").GetInt32(), Is.EqualTo(1));
        Assert.That(File.ReadLines(Path.Combine(folder, "layers.jsonl")).Count(), Is.GreaterThan(5));
    }

    [Test]
    public async Task GraphFiles_HoldTheSameNodesAndEdges()
    {
        await using var bench = await FindingBench.WithAsync(new PlantedGang().File);
        await bench.RunAsync();
        var (graphml, gexf) = (Path.Combine(bench.Folder, "a.graphml"), Path.Combine(bench.Folder, "a.gexf"));

        await GraphMlExport.WriteAsync(bench.Store, Viewer.Everything, graphml, masked: false, default);
        await GexfExport.WriteAsync(bench.Store, Viewer.Everything, gexf, masked: false, default);

        var info = await bench.Store.Linkage.InfoAsync(default);
        foreach (var document in new[] { XDocument.Load(graphml), XDocument.Load(gexf) })
        {
            Assert.That(document.Descendants().Count(part => part.Name.LocalName == "node"), Is.EqualTo(info.Entities));
            Assert.That(document.Descendants().Count(part => part.Name.LocalName == "edge"), Is.EqualTo(info.Links));
        }
    }

    private static string WorkbookText(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }
}
