using NUnit.Framework;

namespace Graph.Linkage.Tests.Ingest;

public sealed class CallLayoutTests
{
    private const string A = "phone:8615400000001";
    private const string B = "phone:8615400000002";

    [Test]
    public void OwnView_TellsDirectionAndSideByTheKind()
    {
        var sheet = Sheet.Parse(
            """
            本机号码|对方号码|呼叫类型|通话时间|通话时长
            15400000001|15400000002|主叫|2026-01-05 10:00:00|83
            15400000001|15400000002|被叫|2026-01-05 11:00:00|9
            """);

        Assert.That(sheet.Layout, Is.EqualTo("call"));
        Assert.That(sheet.Links(), Is.EqualTo(new[]
        {
            $"CALLED {A}>{B} @2026-01-05T10:00:00+08:00 From 83s", $"CALLED {B}>{A} @2026-01-05T11:00:00+08:00 To 9s",
        }));
    }

    [Test]
    public void AnUnknownKind_RejectsTheRow()
    {
        var sheet = Sheet.Parse("本机号码|对方号码|呼叫类型|通话时间\n15400000001|15400000002|9Z|2026-01-05 10:00:00");

        Assert.That(sheet.Links(), Is.EqualTo(new[] { "! call.kind 呼叫类型" }));
    }

    [Test]
    public void CallerView_IsTheRecordOfTheNumberThatIsInEveryRow()
    {
        var sheet = Sheet.Parse(
            """
            主叫号码|被叫号码|通话时间|时长(秒)
            15400000003|15400000001|2026-01-05 10:00:00|5
            15400000001|15400000002|2026-01-05 11:00:00|6
            """);

        Assert.That(sheet.Links(), Is.EqualTo(new[]
        {
            $"CALLED phone:8615400000003>{A} @2026-01-05T10:00:00+08:00 To 5s", $"CALLED {A}>{B} @2026-01-05T11:00:00+08:00 From 6s",
        }));
    }

    [Test]
    public void APopularPeer_IsNotTakenForASubject()
    {
        var sheet = Sheet.Parse(
            """
            主叫号码|被叫号码|通话时间|时长(秒)
            15400000001|15400000009|2026-01-05 10:00:00|5
            15400000001|15400000004|2026-01-05 10:01:00|5
            15400000001|15400000005|2026-01-05 10:02:00|5
            15400000001|15400000009|2026-01-05 10:03:00|5
            15400000009|15400000002|2026-01-05 10:04:00|5
            15400000002|15400000006|2026-01-05 10:05:00|5
            15400000007|15400000002|2026-01-05 10:06:00|5
            """);

        Assert.That(sheet.Links().Select(line => line.Contains(" From ") ? "caller" : "callee"),
            Is.EqualTo(new[] { "caller", "caller", "caller", "caller", "callee", "caller", "callee" }));
    }

    [Test]
    public void BothViews_GiveOneKeyForOneRecord()
    {
        var own = Sheet.Parse("本机号码|对方号码|呼叫类型|通话时间\n15400000001|15400000002|主叫|2026-01-05 10:00:00").Readings();
        var callers = Sheet.Parse("主叫号码|被叫号码|通话时间\n15400000001|15400000002|2026-01-05 10:00:00").Readings();

        Assert.That(callers[0].Facts!.SightingKey, Is.EqualTo(own[0].Facts!.SightingKey));
    }

    [Test]
    public void ASingleRowOfTheCallerView_IsTheRecordOfItsCaller()
    {
        var sheet = Sheet.Parse("主叫号码|被叫号码|通话时间\n15400000002|15400000001|2026-01-05 10:00:00");

        Assert.That(sheet.Links().Single(), Does.EndWith(" From"));
    }

    [Test]
    public void HandsetSimAndCell_AreEventsOfTheSubject()
    {
        var sheet = Sheet.Parse(
            """
            本机号码|对方号码|呼叫类型|通话时间|LAC|CI|IMEI|IMSI
            15400000001|15400000002|主叫|2026-01-05 10:00:00|100|7|00000000123456|001010000000001
            """);

        Assert.That(sheet.Links(), Has.Some.StartsWith($"HAS_NUMBER imsi:001010000000001>{A}"));
        Assert.That(sheet.Links(), Has.Some.StartsWith("USED_IN imsi:001010000000001>imei14:00000000123456 @2026-01-05T10:00:00+08:00 None"));
        Assert.That(sheet.Links(), Has.Some.StartsWith($"SEEN_AT {A}>cell:"));
    }

    [Test]
    public void DateAndTimeInTwoColumns_AreOneTime()
    {
        var sheet = Sheet.Parse("本机号码|对方号码|呼叫类型|日期|时间\n15400000001|15400000002|主叫|20260105|126");

        Assert.That(sheet.Links().Single(), Does.Contain("2026-01-05T00:01:26+08:00"));
    }
}
