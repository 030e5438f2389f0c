using Graph.Linkage.Ingest.Cells;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Cells;

/// <summary>Times, amounts and durations as files write them.</summary>
public sealed class CellTests
{
    [TestCase("2024/4/1 8:03", "2024-04-01T08:03+08:00")]
    [TestCase("2024-04-01 08:03:09", "2024-04-01T08:03:09+08:00")]
    [TestCase("20240401080300", "2024-04-01T08:03:00+08:00")]
    [TestCase("20240401 080300", "2024-04-01T08:03:00+08:00")]
    [TestCase("202404010803", "2024-04-01T08:03+08:00")]
    [TestCase("20240401", "2024-04-01")]
    [TestCase("2024年4月1日 8时3分", "2024-04-01T08:03+08:00")]
    [TestCase("2024年4月1日", "2024-04-01")]
    [TestCase("45383.3333333333", "2024-04-01T08:00:00+08:00")]
    [TestCase("45383", "2024-04-01")]
    [TestCase("2024-04-01 24:00:00", "2024-04-02T00:00:00+08:00")]
    [TestCase("2024-04-01T08:03:00+00:00", "2024-04-01T08:03:00+00:00")]
    [TestCase("２０２４/０４/０１ 08:03:00", "2024-04-01T08:03:00+08:00")]
    public void ATime_IsReadWithItsPrecision(string text, string expected) =>
        Assert.That(TimeColumn.Detect([text]).Read(text).Moment.ToString(), Is.EqualTo(expected));

    [TestCase("126", "2024-04-01T00:01:26+08:00")]
    [TestCase("80300", "2024-04-01T08:03:00+08:00")]
    [TestCase("08:03:00", "2024-04-01T08:03:00+08:00")]
    public void ATimeOfDayInItsOwnColumn_GetsItsLostZerosBack(string clock, string expected) =>
        Assert.That(TimeColumn.Detect(["20240401"]).Read("20240401", clock).Moment.ToString(), Is.EqualTo(expected));

    [TestCase("3/4/2024", "time.ambiguous")]
    [TestCase("2024-13-01", "time.range")]
    [TestCase("yesterday", "time.format")]
    [TestCase("", "time.missing")]
    [TestCase("2024-04-01 25:00:00", "time.format")]
    public void ATimeThatIsNone_SaysWhy(string text, string fault) => Assert.That(TimeColumn.Detect([text]).Read(text).Fault, Is.EqualTo(fault));

    [Test]
    public void OneDayBeyondTwelve_DecidesTheOrderOfTheColumn() =>
        Assert.That(TimeColumn.Detect(["25/4/2024", "3/4/2024"]).Read("3/4/2024").Moment.ToString(), Is.EqualTo("2024-04-03"));

    [TestCase("1,234.00", false, 123400)]
    [TestCase("¥5", false, 500)]
    [TestCase("1.2万", false, 1200000)]
    [TestCase("(100.00)", false, -10000)]
    [TestCase("+10000.00", false, 1000000)]
    [TestCase("-3.5", false, -350)]
    [TestCase("1234", true, 1234)]
    [TestCase("19.990000000000002", false, 1999)]
    public void AnAmount_BecomesFen(string text, bool isFen, long fen) => Assert.That(CellAmount.Read(text, isFen).Value, Is.EqualTo(fen));

    [TestCase("-", "amount.missing")]
    [TestCase("--", "amount.missing")]
    [TestCase("abc", "amount.format")]
    [TestCase("0.005", "amount.fraction")]
    [TestCase("1E+20", "digits.lost")]
    [TestCase("99999999999999999", "amount.range")]
    public void AnAmountThatIsNone_SaysWhy(string text, string fault) => Assert.That(CellAmount.Read(text, false).Fault, Is.EqualTo(fault));

    [TestCase("83", 83)]
    [TestCase("00:01:23", 83)]
    [TestCase("1分23秒", 83)]
    [TestCase("1小时2分3秒", 3723)]
    [TestCase("01:23", 83)]
    public void ADuration_BecomesSeconds(string text, int seconds) => Assert.That(CellDuration.Read(text).Value, Is.EqualTo(seconds));

    [TestCase("贷", MoneyDirection.In)]
    [TestCase("出", MoneyDirection.Out)]
    [TestCase("借 Dr", MoneyDirection.Out)]
    [TestCase("Ｃ", MoneyDirection.In)]
    [TestCase("不计收支", MoneyDirection.Neutral)]
    [TestCase("冲正", MoneyDirection.Unknown)]
    public void ADirection_IsReadInAnyDialect(string text, MoneyDirection direction) => Assert.That(MoneyDirections.Read(text), Is.EqualTo(direction));
}
