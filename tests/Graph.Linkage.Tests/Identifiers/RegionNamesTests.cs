using Graph.Linkage.Model.Identifiers;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Identifiers;

[TestFixture]
public sealed class RegionNamesTests
{
    [TestCase("福建省泉州市安溪县演示路1号", "350524")]
    [TestCase("福建省泉州市", "350500")]
    [TestCase("福建泉州", "350500")]
    [TestCase("福建省龙岩市永定区", "350803")]
    [TestCase("北京市朝阳区演示街", "110105")]
    [TestCase("广东省", "440000")]
    [TestCase("安溪县城厢镇", "350524")]
    [TestCase("演示营业厅08", null)]
    public void Text_NamesTheSmallestRegion(string text, string? expected) => Assert.That(RegionNames.Find(text), Is.EqualTo(expected));

    [Test]
    public void Code_HasItsFullName() => Assert.That(RegionNames.NameOf("350524"), Is.EqualTo("福建省泉州市安溪县"));
}
