using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Identifiers;

[TestFixture]
public sealed class PastedTextTests
{
    [TestCase("13812345678", "phone:8613812345678")]
    [TestCase("１３８ 1234 5678", "phone:8613812345678")]
    [TestCase("+86 138-1234-5678", "phone:8613812345678")]
    [TestCase("0595-22345678", "phone:8659522345678")]
    [TestCase("35052419900315997３", "person:350524199003159973")]
    [TestCase("11010519491231002x", "person:11010519491231002X")]
    [TestCase("610104620927690", "person:610104196209276908")]
    [TestCase("6299 2204 2836 7101 200", "bankcard:6299220428367101200")]
    [TestCase("490154203237518", "imei14:49015420323751")]
    [TestCase("460001234567890", "imsi:460001234567890")]
    [TestCase("02-00-00-00-00-0A", "mac:02:00:00:00:00:0a")]
    [TestCase("IP是192.0.2.17，", "ip:192.0.2.17")]
    [TestCase("91350100M000100Y43", "company:91350100M000100Y43")]
    [TestCase("138****8000", "maskedid:138****8000")]
    [TestCase("phone:8615400000001", "phone:8615400000001")]
    public void Identifier_IsTyped(string text, string expected) => Assert.That(First(text), Is.EqualTo(expected));

    [TestCase("2026-03-12 12:30:00 转账 50,000.00 元")]
    [TestCase("20240401080300")]
    [TestCase("好的，明天见")]
    public void DatesAmountsAndTalk_AreNoIdentifiers(string text)
    {
        var list = PastedText.Read(text);

        Assert.That(list.Items, Is.Empty);
        Assert.That(list.Unread, Has.Count.EqualTo(1));
    }

    [Test]
    public void TwoNumbersWithABlankBetween_AreTwo()
    {
        var list = PastedText.Read("13812345678 13912345678");

        Assert.That(list.Items.Select(item => item.Candidates[0].ToString()), Is.EqualTo(new[] { "phone:8613812345678", "phone:8613912345678" }));
    }

    [Test]
    public void ChatMessage_GivesEachNumberOnce_WithHowOften()
    {
        var list = PastedText.Read("老张：打这个 138 1234 5678\n他的卡6299220428367101200，身份证350524199003159973\n再打 8613812345678 试试");

        Assert.That(list.Items.Select(item => (item.Candidates[0].Kind, item.Times)), Is.EqualTo(new[]
        {
            (EntityKinds.Phone, 2), (EntityKinds.BankCard, 1), (EntityKinds.Person, 1),
        }));
        Assert.That(list.Items[0].Line, Is.EqualTo(1));
    }

    [Test]
    public void IdNumberWithAWrongCheckDigit_IsGivenWithTheDoubt_AndAsAnAccount()
    {
        var item = PastedText.Read("350524199003159974").Items.Single();

        Assert.That(item.Warnings, Is.EqualTo(new[] { "id.check-digit" }));
        Assert.That(item.Candidates.Select(candidate => candidate.Kind), Does.Contain(EntityKinds.Person).And.Contain(EntityKinds.BankAccount));
    }

    [Test]
    public void TooLongAList_IsCutAndSaysSo()
    {
        var text = string.Join('\n', Enumerable.Range(0, PastedText.ItemsMax + 1).Select(i => $"138{i:00000000}"));

        var list = PastedText.Read(text);

        Assert.That(list.Items, Has.Count.EqualTo(PastedText.ItemsMax));
        Assert.That(list.IsCut, Is.True);
    }

    private static string First(string text) => PastedText.Read(text).Items[0].Candidates[0].ToString();
}
