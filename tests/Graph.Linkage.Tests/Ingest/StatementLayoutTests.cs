using NUnit.Framework;

namespace Graph.Linkage.Tests.Ingest;

public sealed class StatementLayoutTests
{
    private const string Own = "bankcard:6299000000000001";
    private const string Peer = "bankcard:6299000000000019";
    private const string Time = "2026-03-02T10:00:00+08:00";

    [TestCase("交易金额|收付标志", "100.00|出", "From")]
    [TestCase("交易金额|收付标志", "100.00|进", "To")]
    [TestCase("交易金额|借贷标志", "100.00|借", "From")]
    [TestCase("交易金额|借贷标志", "100.00|贷", "To")]
    [TestCase("交易金额(分)|收付标志", "10000|D", "From")]
    [TestCase("交易金额", "-100.00", "From")]
    [TestCase("交易金额", "+100.00", "To")]
    [TestCase("收入|支出", "|100.00", "From")]
    [TestCase("收入|支出", "100.00|", "To")]
    public void EveryDialectOfDirection_GivesTheSameEvent(string header, string cells, string side)
    {
        var sheet = Sheet.Parse($"交易卡号|交易时间|{header}|交易对手账卡号|交易流水号\n6299000000000001|2026-03-02 10:00:00|{cells}|6299000000000019|S1");

        var (from, to) = side == "From" ? (Own, Peer) : (Peer, Own);

        Assert.That(sheet.Layout, Is.EqualTo("statement"));
        Assert.That(sheet.Links(), Is.EqualTo(new[] { $"TRANSFERRED_TO {from}>{to} @{Time} {side} 10000" }));
    }

    [TestCase("", "! amount.missing 交易金额")]
    [TestCase("100.00|那边", "! statement.direction 收付标志")]
    public void AnAmountOrDirectionThatCannotBeTold_RejectsTheRow(string cells, string expected)
    {
        var sheet = Sheet.Parse($"交易卡号|交易时间|交易对手账卡号|交易金额|收付标志\n6299000000000001|2026-03-02 10:00:00|6299000000000019|{cells}");

        Assert.That(sheet.Links(), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void AFailedRow_IsKeptAndMarked()
    {
        var sheet = Statement("交易是否成功", "失败");

        Assert.That(sheet.Links().Single(), Does.EndWith("From 10000 failed"));
    }

    [TestCase("出", true)]
    [TestCase("进", false)]
    public void AnAddress_IsALoginOfTheSubjectOnOutgoingRowsOnly(string direction, bool isLogin)
    {
        var sheet = Sheet.Parse(
            "交易卡号|交易时间|交易金额|收付标志|交易对手账卡号|IP地址|MAC地址\n"
            + $"6299000000000001|2026-03-02 10:00:00|1|{direction}|6299000000000019|192.0.2.7|02-00-00-00-00-01");

        Assert.That(sheet.Links().Count(line => line.StartsWith($"LOGGED_IN_FROM {Own}>", StringComparison.Ordinal)), Is.EqualTo(isLogin ? 2 : 0));
    }

    [Test]
    public void AMaskedCounterparty_HangsOnTheSubject()
    {
        var sheet = Sheet.Parse("交易卡号|交易时间|交易金额|收付标志|交易对手账卡号\n6299000000000001|2026-03-02 10:00:00|1|出|6299********0019");

        Assert.That(sheet.Links().Single(), Does.Contain(">maskedid:bankcard/6299********0019@6299000000000001 "));
    }

    [TestCase("张演三 6299000000000019")]
    [TestCase("张演三(6299000000000019)")]
    public void NameAndNumberInOneCell_AreSplit(string cell)
    {
        var sheet = Sheet.Parse($"交易卡号|交易时间|交易金额|收付标志|对手信息\n6299000000000001|2026-03-02 10:00:00|1|出|{cell}");

        Assert.That(sheet.Links().Single(), Does.Contain($">{Peer} "));
        Assert.That(sheet.Attributes(), Does.Contain($"{Peer} name=张演三"));
    }

    [Test]
    public void ANamedCounterpartyWithoutNumber_HangsOnTheSubject()
    {
        var sheet = Statement("对手户名", "财付通支付科技有限公司", "");

        Assert.That(sheet.Links().Single(), Does.Contain(">maskedid:name/财付通支付科技有限公司@6299000000000001 "));
    }

    [Test]
    public void CashTaken_IsAWithdrawalAtThePlace()
    {
        var sheet = Sheet.Parse(
            "交易卡号|交易时间|交易金额|收付标志|交易对手账卡号|现金标志|交易网点名称\n6299000000000001|2026-03-02 10:00:00|2000|出||现金|演示自助机3");

        Assert.That(sheet.Links().Single(), Does.StartWith($"WITHDREW_AT {Own}>outlet:").And.EndsWith("演示自助机3 @2026-03-02T10:00:00+08:00 None 200000"));
    }

    [Test]
    public void CardAndAccount_AreJoinedAndOpenedByTheHolder()
    {
        var sheet = Sheet.Parse(
            "交易卡号|交易账号|交易户名|交易证件号码|交易时间|交易金额|收付标志|交易对手账卡号\n"
            + "6299000000000001|350100200300|张演三|350524199003159973|2026-03-02 10:00:00|1|出|6299000000000019");

        Assert.That(sheet.Links(), Does.Contain($"HAS_CARD bankaccount:350100200300>{Own}")
            .And.Contain($"OPENED_BY {Own}>person:350524199003159973").And.Contain("OPENED_BY bankaccount:350100200300>person:350524199003159973"));
    }

    [Test]
    public void ARetailExport_TakesTheCardFromItsPreface()
    {
        var sheet = Sheet.Parse("卡号：6299000000000001|户名：张演三\n交易日期|摘要|收入|支出|余额|对方账号\n2026-03-02|转账||100.00|5.00|6299000000000019");

        Assert.That(sheet.Links().Single(), Does.StartWith($"TRANSFERRED_TO {Own}>{Peer} @2026-03-02"));
    }

    [Test]
    public void LostDigits_RejectTheRow()
    {
        var sheet = Sheet.Parse("交易卡号|交易时间|交易金额|收付标志|交易对手账卡号\n6.2990E+18|2026-03-02 10:00:00|1|出|6299000000000019");

        Assert.That(sheet.Links(), Is.EqualTo(new[] { "! digits.lost 交易卡号" }));
    }

    private static Sheet Statement(string column, string cell, string peer = "6299000000000019") => Sheet.Parse(
        $"交易卡号|交易时间|交易金额|收付标志|交易对手账卡号|{column}\n6299000000000001|2026-03-02 10:00:00|100.00|出|{peer}|{cell}");
}
