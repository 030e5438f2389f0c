using Graph.Linkage.Model;
using Graph.Linkage.Store;
using NUnit.Framework;

namespace Graph.TestKit;

/// <summary>Numbers and names are found the way people type them.</summary>
public abstract class SearchContract : StoreContract
{
    [SetUp]
    public Task ImportAsync() => Store.ImportAsync(TestFile.Named("people")
        .Entity("phone:8615400138000", ("name", "张伟演"))
        .Entity("phone:8615412345678")
        .Entity("person:350524199003159973", ("name", "欧阳演山"))
        .Entity("bankcard:6299001234567890")
        .Entity("Club:Chess", ("name", "Chess Club")));

    [TestCase("15400138000", "phone:8615400138000", TestName = "WholeNumberWithoutCountryCode")]
    [TestCase("+86 154-0013-8000", "phone:8615400138000", TestName = "WrittenWithSigns")]
    [TestCase("１５４００１３８０００", "phone:8615400138000", TestName = "FullWidthDigits")]
    [TestCase("154****8000", "phone:8615400138000", TestName = "Mask")]
    [TestCase("****8000", "phone:8615400138000", TestName = "MaskWithSuffixOnly")]
    [TestCase("5678", "phone:8615412345678", TestName = "Suffix")]
    [TestCase("0013", "phone:8615400138000", TestName = "AnywhereFromThreeDigits")]
    [TestCase("19900315997", "person:350524199003159973", TestName = "InsideAnId")]
    [TestCase("张", "phone:8615400138000", TestName = "OneCharacterOfAName")]
    [TestCase("张伟", "phone:8615400138000", TestName = "TwoCharactersOfAName")]
    [TestCase("阳演山", "person:350524199003159973", TestName = "ThreeCharactersInsideAName")]
    [TestCase("chess", "Club:Chess", TestName = "LettersInAnyCase")]
    public async Task WhatWasTyped_FindsTheEntity(string typed, string expected)
    {
        var found = await Store.Search.FindAsync(Viewer.Everything, typed, 20, default);

        Assert.That(found.SelectMany(group => group.Hits).Select(hit => hit.Entity.Id.ToString()), Has.Member(expected));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("999999")]
    [TestCase("154****8001")]
    [TestCase("李")]
    [TestCase("' OR 1=1 --")]
    [TestCase("\"\"\"*")]
    public async Task WhatIsNotThere_FindsNothing(string typed) =>
        Assert.That(await Store.Search.FindAsync(Viewer.Everything, typed, 20, default), Is.Empty);

    [Test]
    public async Task ExactMatches_ComeFirst()
    {
        await Store.ImportAsync(TestFile.Named("more").Entity("phone:1540013").Entity("phone:154001"));

        var found = await Store.Search.FindAsync(Viewer.Everything, "1540013", 20, default);

        Assert.That(found.Single().Hits.Select(hit => hit.Entity.Id.Key), Is.EqualTo(new[] { "1540013", "8615400138000" }));
    }

    [Test]
    public async Task MoreHitsThanTheLimit_AreCounted()
    {
        var file = TestFile.Named("many");
        for (var i = 0; i < 12; i++)
            file.Entity($"phone:86154777000{i:00}");
        await Store.ImportAsync(file);

        var group = (await Store.Search.FindAsync(Viewer.Everything, "154777", 5, default)).Single();

        Assert.That((group.Hits.Count, group.Total), Is.EqualTo((5, 12)));
    }

    [Test]
    public async Task AnUndoneImport_IsNotFoundAnyMore()
    {
        var import = await Store.ImportAsync(TestFile.Named("more").Entity("phone:8615499999999", ("name", "钱演")));
        await Store.Linkage.UndoAsync(import.Id, "tester", null, default);

        Assert.That(await Store.Search.FindAsync(Viewer.Everything, "15499999999", 20, default), Is.Empty);
        Assert.That(await Store.Search.FindAsync(Viewer.Everything, "钱演", 20, default), Is.Empty);
    }
}
