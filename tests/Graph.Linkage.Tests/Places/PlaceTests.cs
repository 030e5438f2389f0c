using Graph.Linkage.Model;
using Graph.Linkage.Places;
using Graph.Linkage.Store;
using Graph.Linkage.Tests.Findings;
using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Places;

[TestFixture]
public sealed class PlaceTests
{
    private const string Native = "person:352424197001019982";
    private const string Phone = "phone:8613004801234";

    [Test]
    public async Task SixPlaces_AreNeverMixed()
    {
        await using var bench = await FindingBench.WithAsync(File());
        var places = await PlaceReader.ReadAsync(bench.Store, Viewer.Everything, default);

        Assert.That(Of(places, PlaceKinds.Native, Native), Is.EqualTo("350524"), "the retired county of 1970 is 安溪县 today");
        Assert.That(Of(places, PlaceKinds.Residence, Native), Is.EqualTo("350803"));
        Assert.That(Of(places, PlaceKinds.NumberHome, Native), Is.EqualTo("350500"), "of the number he owns");
        Assert.That(Of(places, PlaceKinds.Opening, Phone), Is.EqualTo("440304"));
        Assert.That(Of(places, PlaceKinds.Incident, Phone), Is.EqualTo("110105"));
        Assert.That(Of(places, PlaceKinds.Usage, Phone), Is.Empty);
        Assert.That(Of(places, PlaceKinds.Native, Phone), Is.EqualTo("350524"), "of its owner");
    }

    [Test]
    public async Task ReportOfACounty_CountsEachKindByItsOwnPlace()
    {
        await using var bench = await FindingBench.WithAsync(File());
        var places = await PlaceReader.ReadAsync(bench.Store, Viewer.Everything, default);

        var home = AreaReader.Read(places, [], [], new HashSet<EntityId>(), "3505");
        var opened = AreaReader.Read(places, [], [], new HashSet<EntityId>(), "440304");

        Assert.That((home.Natives, home.Numbers, home.Opened.Total, home.Incidents), Is.EqualTo((1, new AreaCount(1, 1), 0, 0)));
        Assert.That(opened.Opened, Is.EqualTo(new AreaCount(1, 1)));
        Assert.That(opened.Outlets.Single().Opened, Is.EqualTo(new AreaCount(1, 1)));
        Assert.That(opened.Natives, Is.Zero);
    }

    [Test]
    public async Task VictimsNumber_IsNotCountedAsImplicated()
    {
        await using var bench = await FindingBench.WithAsync(File());
        var places = await PlaceReader.ReadAsync(bench.Store, Viewer.Everything, default);

        var report = AreaReader.Read(places, [], [], new HashSet<EntityId> { TestFile.Id(Phone) }, "3505");

        Assert.That(report.Numbers, Is.EqualTo(new AreaCount(1, 0)));
    }

    private static string Of(PlaceTable places, string kind, string id) => string.Join(' ', places.Of(kind, TestFile.Id(id)));

    private static TestFile File() => TestFile.Named("places")
        .Entity(Native, (AttributeNames.Name, "演甲"))
        .Link(LinkTypes.LivesAt, Native, "address:福建省龙岩市永定区演示路1号")
        .Link(LinkTypes.RegisteredTo, Phone, Native)
        .Entity("outlet:甲/1", (AttributeNames.Name, "广东省深圳市福田区演示营业厅"))
        .Link(LinkTypes.OpenedAt, Phone, "outlet:甲/1")
        .Entity("case:A1", ("place", "北京市朝阳区"))
        .Link(LinkTypes.ReportedIn, Phone, "case:A1");
}
