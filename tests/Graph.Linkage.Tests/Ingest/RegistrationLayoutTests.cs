using Graph.Linkage.Store;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Ingest;

public sealed class RegistrationLayoutTests
{
    private const string Phone = "phone:8615400000001";
    private const string Person = "person:350524199003159973";

    [Test]
    public void ARow_TiesThePhoneToOwnerContactOutletAndSim()
    {
        var sheet = Sheet.Parse(
            """
            手机号码|姓名|证件类型|证件号码|联系电话|入网时间|销户时间|状态|入网网点ID|入网网点名称|工号|IMSI
            15400000001|张演三|居民身份证|350524199003159973|15400000002|2025-11-03 09:00:00|2026-01-02 10:00:00|销户|W01|演示厅|G7|001010000000001
            """);

        Assert.That(sheet.Layout, Is.EqualTo("registration"));
        Assert.That(sheet.Links(), Is.EqualTo(new[]
        {
            $"REGISTERED_TO {Phone}>{Person} 2025-11-03T09:00:00+08:00..2026-01-02T10:00:00+08:00",
            $"CONTACT_PHONE {Phone}>phone:8615400000002 2025-11-03T09:00:00+08:00..",
            $"HAS_NUMBER imsi:001010000000001>{Phone} 2025-11-03T09:00:00+08:00..2026-01-02T10:00:00+08:00",
            $"OPENED_AT {Phone}>outlet:/w01 2025-11-03T09:00:00+08:00..2025-11-03T09:00:00+08:00",
            $"OPENED_AT {Phone}>clerk:/g7 2025-11-03T09:00:00+08:00..2025-11-03T09:00:00+08:00",
        }));
        Assert.That(sheet.Attributes(), Does.Contain($"{Person} name=张演三").And.Contain($"{Phone} state=销户"));
    }

    [Test]
    public void SwappedNameAndNumber_AreRepaired()
    {
        var sheet = Sheet.Parse(
            """
            用户号码|机主姓名|证件号码|开户时间
            15400000001|350524199003159973|张演三|2025-11-03 09:00:00
            """);

        var reading = sheet.Readings().Single();

        Assert.That(reading.Facts!.Outcome, Is.EqualTo(RowOutcome.Repaired));
        Assert.That(reading.Warnings, Does.Contain("columns.swapped"));
        Assert.That(sheet.Attributes(), Does.Contain($"{Person} name=张演三"));
    }

    [Test]
    public void ANameWithoutNumber_IsAnAttributeOfThePhone()
    {
        var sheet = Sheet.Parse("用户号码|机主姓名|开户时间\n15400000001|张演三|2025-11-03 09:00:00");

        Assert.That(sheet.Attributes(), Does.Contain($"{Phone} name=张演三"));
        Assert.That(sheet.Links(), Is.Empty);
    }

    [Test]
    public void AHandlerWithoutNumber_HangsOnThePhone()
    {
        var sheet = Sheet.Parse(
            """
            手机号码|姓名|证件号码|入网时间|经办人
            15400000001|张演三|350524199003159973|2025-11-03 09:00:00|温演禾
            """);

        Assert.That(sheet.Links(), Has.Some.StartsWith($"HANDLED_BY {Phone}>person:@8615400000001/温演禾"));
    }

    [TestCase("15400000001|张演三|35052419|2025-11-03 09:00:00", "! id.length 证件号码")]
    [TestCase("|张演三|350524199003159973|2025-11-03 09:00:00", "! cell.missing 手机号码")]
    [TestCase("1.54E+10|张演三|350524199003159973|2025-11-03 09:00:00", "! digits.lost 手机号码")]
    public void AFaultyIdentifier_RejectsTheRow(string row, string expected)
    {
        var sheet = Sheet.Parse("手机号码|姓名|证件号码|入网时间\n" + row);

        Assert.That(sheet.Links(), Is.EqualTo(new[] { expected }));
    }
}
