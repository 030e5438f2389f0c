using NUnit.Framework;

namespace Graph.Linkage.Tests.Ingest;

public sealed class OtherLayoutTests
{
    [Test]
    public void AnAccount_TiesHolderPhonesAgentAndOutlet()
    {
        var sheet = Sheet.Parse(
            """
            账户开户名称|开户人证件号码|交易卡号|交易账号|账号开户时间|开户网点代码|开户网点|账户状态|开户联系方式|联系电话|代理人|代理人电话|代办人证件号码|账号开户银行
            张演三|350524199003159973|6299000000000001|350100200300|2025-11-03 09:10:00|N01|演示支行|冻结|15400000001|15400000002|温演禾|15400000003|352424197001019982|演示银行甲
            """);

        const string card = "bankcard:6299000000000001";
        const string opened = "2025-11-03T09:10:00+08:00";
        Assert.That(sheet.Layout, Is.EqualTo("account"));
        Assert.That(sheet.Links(), Is.EqualTo(new[]
        {
            $"HAS_CARD bankaccount:350100200300>{card}",
            $"OPENED_BY {card}>person:350524199003159973 {opened}..",
            $"OPENED_BY bankaccount:350100200300>person:350524199003159973 {opened}..",
            $"RESERVED_PHONE {card}>phone:8615400000001 {opened}..",
            $"CONTACT_PHONE {card}>phone:8615400000002 {opened}..",
            $"HANDLED_BY {card}>person:352424197001019982 {opened}..{opened}",
            $"CONTACT_PHONE {card}>phone:8615400000003 {opened}..{opened}",
            $"USED_BY phone:8615400000003>person:352424197001019982 {opened}..{opened}",
            $"OPENED_AT {card}>outlet:演示银行甲/n01 {opened}..{opened}",
        }));
        Assert.That(sheet.Attributes(), Does.Contain($"{card} state=冻结"));
    }

    [Test]
    public void ACompanyAccount_NamesItsLegalRepresentative()
    {
        var sheet = Sheet.Parse(
            """
            账户开户名称|开户人证件号码|交易卡号|交易账号|账号开户时间|法人代表|法人代表证件号码
            演示商贸有限公司|||350100200300|2025-11-03 09:10:00|李演四|352424197001019982
            """);

        Assert.That(sheet.Links(), Does.Contain("OPENED_BY bankaccount:350100200300>company:@演示商贸有限公司 2025-11-03T09:10:00+08:00..")
            .And.Contain("LEGAL_REP_OF person:352424197001019982>company:@演示商贸有限公司"));
    }

    [Test]
    public void ADeviceRow_IsADatedUse()
    {
        var sheet = Sheet.Parse(
            """
            IMEI|IMSI|MSISDN|首次时间|末次时间|次数
            000000001234560|001010000000001|15400000001|2026-01-05 10:00:00|2026-01-05 10:21:00|4
            """);

        Assert.That(sheet.Layout, Is.EqualTo("device"));
        Assert.That(sheet.Links(), Is.EqualTo(new[]
        {
            "HAS_NUMBER imsi:001010000000001>phone:8615400000001 2026-01-05T10:00:00+08:00..2026-01-05T10:21:00+08:00",
            "USED_IN imsi:001010000000001>imei14:00000000123456 @2026-01-05T10:00:00+08:00 None",
        }));
        Assert.That(sheet.Event("USED_IN").Count, Is.EqualTo(4));
        Assert.That(sheet.Event("USED_IN").Until.ToString(), Is.EqualTo("2026-01-05T10:21:00+08:00"));
    }

    [Test]
    public void ACase_NamesVictimsAndTheAccountsAndPhonesOfTheSuspects()
    {
        var sheet = Sheet.Parse(
            """
            案件编号|诈骗类型|报案时间|受害人|受害人证件号码|受害人电话|损失金额|涉案账号|涉案电话
            A001|刷单返利|2026-03-01 09:00:00|王演五、赵演六|352424197001019982、350524199003159973|15400000008、15400000009|12000.00|6299000000000001、6299000000000019|15400000001
            """);

        const string at = "2026-03-01T09:00:00+08:00..2026-03-01T09:00:00+08:00";
        Assert.That(sheet.Layout, Is.EqualTo("case"));
        Assert.That(sheet.Links(), Is.EqualTo(new[]
        {
            $"VICTIM_OF person:352424197001019982>case:A001 {at}",
            $"VICTIM_OF person:350524199003159973>case:A001 {at}",
            $"VICTIM_OF phone:8615400000008>case:A001 {at}",
            "USED_BY phone:8615400000008>person:352424197001019982",
            $"VICTIM_OF phone:8615400000009>case:A001 {at}",
            "USED_BY phone:8615400000009>person:350524199003159973",
            $"REPORTED_IN bankcard:6299000000000001>case:A001 {at}",
            $"REPORTED_IN bankcard:6299000000000019>case:A001 {at}",
            $"REPORTED_IN phone:8615400000001>case:A001 {at}",
        }));
        Assert.That(sheet.Attributes(), Does.Contain("case:A001 lossFen=1200000").And.Contain("case:A001 fraudType=刷单返利")
            .And.Contain("case:A001 victimName=王演五、赵演六"));
    }

    [Test]
    public void AVictimWithoutNumber_HangsOnTheCase()
    {
        var sheet = Sheet.Parse("案件编号|受害人|涉案账号\nA001|王演五|6299000000000001");

        Assert.That(sheet.Links(), Does.Contain("VICTIM_OF person:@A001/王演五>case:A001"));
    }

    [Test]
    public void AList_KeepsFreeColumnsAsAttributes()
    {
        var sheet = Sheet.Parse("姓名|身份证号|手机号|绰号\n张演三|350524199003159973|15400000001|老三");

        Assert.That(sheet.Layout, Is.EqualTo("lead-list"));
        Assert.That(sheet.Links(), Is.EqualTo(new[] { "USED_BY phone:8615400000001>person:350524199003159973" }));
        Assert.That(sheet.Attributes(), Does.Contain("person:350524199003159973 绰号=老三"));
    }

    [Test]
    public void AHeaderWithBlanksInsideNames_IsFound()
    {
        var sheet = Sheet.Parse("演示银行账户明细\n日 志 号|交易 时间|交易金额（元）|收付标志|卡号|对方账号\n7|2026-03-02 10:00:00|1|出|6299000000000001|6299000000000019");

        Assert.That(sheet.Columns.NameOf("log"), Is.EqualTo("日 志 号"));
        Assert.That(sheet.Layout, Is.EqualTo("statement"));
    }

    [Test]
    public void ARepeatedColumn_HasItsNumberBehindIt()
    {
        var sheet = Sheet.Parse("姓名|身份证号|手机号|手机号\n张演三|350524199003159973|15400000001|15400000002");

        Assert.That(sheet.Columns.Header.Names, Is.EqualTo(new[] { "姓名", "身份证号", "手机号", "手机号#2" }));
    }
}
