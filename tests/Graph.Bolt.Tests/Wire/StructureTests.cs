using NUnit.Framework;

namespace Graph.Bolt.Tests.Wire;

/// <summary>Structures: graph entities, times, points.</summary>
public sealed class StructureTests
{
    private const string Shanghai = "8D417369612F5368616E67686169";

    [Test]
    public void Node_HasTheIdOfItsVersion()
    {
        var five = (INode)Codec.Decode(Convert.FromHexString("B44E01918141A1816B058378783A"))!;
        var four = (INode)Codec.Decode(Convert.FromHexString("B34E07918141A1816B05"))!;

        Assert.That((five.ElementId, five.Labels.Single(), five["k"]), Is.EqualTo(("xx:", "A", 5L)));
        Assert.That((four.ElementId, four.Labels.Single(), four.Get<int>("k")), Is.EqualTo(("7", "A", 5)));
    }

    [Test]
    public void Relationship_KnowsItsEnds()
    {
        var four = (IRelationship)Codec.Decode(Convert.FromHexString("B5520901028154A0"))!;
        var five = (IRelationship)Codec.Decode(Convert.FromHexString("B8520901028154A0816581738174"))!;

        Assert.That((four.ElementId, four.StartNodeElementId, four.EndNodeElementId, four.Type), Is.EqualTo(("9", "1", "2", "T")));
        Assert.That((five.ElementId, five.StartNodeElementId, five.EndNodeElementId), Is.EqualTo(("e", "s", "t")));
    }

    [Test]
    public void Path_WalksRelationshipsInBothDirections()
    {
        const string Nodes = "93" + "B34E0190A0" + "B34E0290A0" + "B34E0390A0";
        const string Relationships = "92" + "B3720A8154A0" + "B3720B8154A0";

        // 1 -> 2 by relationship 1, then 2 <- 3 by relationship 2, then back by relationship 2.
        var path = (IPath)Codec.Decode(Convert.FromHexString("B350" + Nodes + Relationships + "96" + "0101" + "FE02" + "0201"))!;

        Assert.That(path.Nodes.Select(node => node.ElementId), Is.EqualTo(new[] { "1", "2", "3", "2" }));
        Assert.That(
            path.Relationships.Select(walked => walked.StartNodeElementId + ">" + walked.EndNodeElementId), Is.EqualTo(new[] { "1>2", "3>2", "3>2" }));
    }

    [TestCase("0001")]
    [TestCase("0301")]
    [TestCase("FD01")]
    [TestCase("0103")]
    [TestCase("01FF")]
    public void PathThatLeavesItsLists_IsAProtocolError(string step) => Assert.Throws<ProtocolException>(
        () => Codec.Decode(Convert.FromHexString("B350" + "92B34E0190A0B34E0290A0" + "91B3720A8154A0" + "92" + step)));

    [TestCase(true, "B349" + "CA65920080" + "00" + "C97080")]
    [TestCase(false, "B346" + "CA65927100" + "00" + "C97080")]
    public void Moment_IsSentInUtcOrAsClockTime(bool usesUtc, string hex)
    {
        var moment = new DateTimeOffset(2024, 1, 1, 8, 0, 0, TimeSpan.FromHours(8));

        Assert.That(Convert.ToHexString(Codec.Encode(moment, usesUtc)), Is.EqualTo(hex));
        Assert.That(Codec.Decode(Convert.FromHexString(hex)).As<DateTimeOffset>(), Is.EqualTo(moment));
    }

    [TestCase(true, "B369" + "CA65920080" + "00" + Shanghai)]
    [TestCase(false, "B366" + "CA65927100" + "00" + Shanghai)]
    public void MomentOfAZone_IsSentInUtcOrAsClockTime(bool usesUtc, string hex)
    {
        var moment = new ZonedDateTime(0x65920080, 0, Zone.Of("Asia/Shanghai"));

        Assert.That(Convert.ToHexString(Codec.Encode(moment, usesUtc)), Is.EqualTo(hex));
        Assert.That(Codec.Decode(Convert.FromHexString(hex)), Is.EqualTo(moment));
        Assert.That(moment.Hour, Is.EqualTo(8));
    }

    [TestCase("69")]
    [TestCase("66")]
    public void UnknownZone_IsAnErrorOnlyWhenLocalFieldsAreAsked(string tag)
    {
        var moment = (ZonedDateTime)Codec.Decode(Convert.FromHexString("B3" + tag + "0A00" + "84" + "4D617273"))!;

        Assert.That((moment.UtcSeconds, moment.Zone), Is.EqualTo((10L, Zone.Of("Mars"))));
        Assert.That(() => moment.Hour, Throws.TypeOf<TimeZoneNotFoundException>());
        Assert.That(moment.ToString(), Does.EndWith("[Mars]"));
    }

    [Test]
    public void TimesAndPoints_ComeBack()
    {
        object[] values =
        [
            new LocalDate(1969, 12, 31), new LocalTime(1, 2, 3, 4), new OffsetTime(1, 2, 3, 4, -3600), new LocalDateTime(1, 1, 1, 0, 0, 0, 999),
            new Duration(-1, 2, -3, 4), new Point(7203, 1.5, -2), new Point(4979, 1, 2, 3),
        ];

        Assert.That(Codec.Decode(Codec.Encode(values)), Is.EqualTo(values));
    }

    [Test]
    public void DotNetTimes_GoAsTheirCounterparts()
    {
        var utc = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        object?[] decoded = [.. ((List<object?>)Codec.Decode(Codec.Encode(
            new object[] { utc, DateTime.SpecifyKind(utc, DateTimeKind.Local), new DateOnly(2024, 1, 1), new TimeOnly(1, 2), TimeSpan.FromMinutes(1) }))!)];

        Assert.That(decoded[0], Is.EqualTo(new ZonedDateTime(0x65920080, 0, Zone.Of(0))));
        Assert.That(decoded[1], Is.EqualTo(new LocalDateTime(2024, 1, 1, 0, 0, 0)));
        Assert.That(decoded[2..], Is.EqualTo(new object[] { new LocalDate(2024, 1, 1), new LocalTime(1, 2, 0), new LocalTime(0, 1, 0) }));
    }

    [TestCase("B144CB7FFFFFFFFFFFFFFF")]
    [TestCase("B174FF")]
    [TestCase("B26400CA3B9ACA00")]
    [TestCase("B349CB7FFFFFFFFFFFFFFFCA3B9ACA0000")]
    [TestCase("B346CB800000000000000000C97080")]
    [TestCase("B3580100C10000000000000000")]
    [TestCase("B24E0190")]
    [TestCase("B17A01")]
    public void StructureOutOfRange_IsAProtocolError(string hex) => Assert.Throws<ProtocolException>(() => Codec.Decode(Convert.FromHexString(hex)));
}
