using Graph.Linkage.Model.Identifiers;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Identifiers;

/// <summary>The rules and vectors of the field for numbers that name people, phones, devices and accounts.</summary>
public sealed class IdentifierTests
{
    private static readonly DateOnly Today = new(2026, 3, 20);

    [TestCase("11010519491231002X", "11010519491231002X")]
    [TestCase("11010519491231002x", "11010519491231002X")]
    [TestCase("350524199003159973", "350524199003159973")]
    [TestCase(" '352424197001019982", "352424197001019982")]
    [TestCase("３５０５２４１９９００３１５９９７３", "350524199003159973")]
    [TestCase("610104620927690", "610104196209276908")]
    public void AGoodId_IsReadInItsCanonicalForm(string text, string key)
    {
        var reading = IdCard.Read(text, Today);

        Assert.That((reading.Key, reading.Warnings.Contains("id.check-digit")), Is.EqualTo((key, false)));
    }

    [TestCase("440524188001010014", "id.date", TestName = "BornBefore1900")]
    [TestCase("350524203003159973", "id.date", TestName = "BornInTheFuture")]
    [TestCase("350524199013159973", "id.date", TestName = "ThirteenthMonth")]
    [TestCase("35052419900315997", "id.length", TestName = "OneDigitMissing")]
    [TestCase("35052419900315X973", "id.charset", TestName = "LetterInside")]
    [TestCase("990524199003159973", "id.region", TestName = "NoSuchRegion")]
    [TestCase("610104620927996", "id.not-upgradable", TestName = "CentenarianSerial")]
    [TestCase("3.50524E+17", "digits.lost", TestName = "SpreadsheetExponent")]
    public void AnImpossibleId_NamesTheFailingStep(string text, string fault) => Assert.That(IdCard.Read(text, Today).Fault, Is.EqualTo(fault));

    [Test]
    public void AWrongCheckDigit_IsAWarningOnly() =>
        Assert.That(IdCard.Read("350524199003159974", Today).Warnings, Is.EqualTo(new[] { "id.check-digit" }));

    [TestCase("13004801234", "8613004801234")]
    [TestCase("86 130-0480-1234", "8613004801234")]
    [TestCase("+8613004801234", "8613004801234")]
    [TestCase("008613004801234", "8613004801234")]
    [TestCase("1795113004801234", "8613004801234")]
    [TestCase("1259315400001234", "8615400001234")]
    [TestCase("１３００４８０１２３４", "8613004801234")]
    [TestCase("13004801234.0", "8613004801234")]
    [TestCase("=\"13004801234\"", "8613004801234")]
    [TestCase("0595-22345678", "8659522345678")]
    [TestCase("01062345678", "861062345678")]
    [TestCase("10086", "10086")]
    [TestCase("95588", "95588")]
    [TestCase("4001234567", "4001234567")]
    [TestCase("10657001234", "10657001234")]
    [TestCase("1410123456789", "861410123456789")]
    [TestCase("0085212345678", "85212345678")]
    public void AGoodPhone_IsReadInItsCanonicalForm(string text, string key) => Assert.That(PhoneNumber.Read(text).Key, Is.EqualTo(key));

    [TestCase("1.3005E+10", "digits.lost")]
    [TestCase("abc", "phone.format")]
    [TestCase("12", "phone.short")]
    [TestCase("138****8000", "phone.format")]
    public void AnImpossiblePhone_IsRefused(string text, string fault) => Assert.That(PhoneNumber.Read(text).Fault, Is.EqualTo(fault));

    [TestCase("490154203237518", "49015420323751")]
    [TestCase("49015420323751", "49015420323751")]
    [TestCase("490154203237510", "49015420323751")]
    [TestCase("4901542032375181", "49015420323751")]
    public void AHandset_IsItsFirstFourteenDigits(string text, string key) => Assert.That(Imei.Read(text).Key, Is.EqualTo(key));

    [TestCase("000000000000000", "imei.equal-digits")]
    [TestCase("1234567890", "imei.length")]
    [TestCase("4.90154E+14", "digits.lost")]
    public void AnImpossibleHandset_IsRefused(string text, string fault) => Assert.That(Imei.Read(text).Fault, Is.EqualTo(fault));

    [TestCase("91350100M000100Y43", 0)]
    [TestCase("9131000063159284XQ", 0)]
    [TestCase("91350100M0001TGQXM", 1)]
    public void ACreditCode_IsTakenAndDoubtedByItsCheckCharacter(string text, int warnings)
    {
        var reading = CreditCode.Read(text);

        Assert.That((reading.Key, reading.Warnings.Count), Is.EqualTo((text, warnings)));
    }

    [TestCase("6299001234567890", "BankCard", "6299001234567890")]
    [TestCase("6299 0012 3456 7890", "BankCard", "6299001234567890")]
    [TestCase("35001234567890", "BankAccount", "35001234567890")]
    [TestCase("6299********7890", "MaskedId", "6299********7890")]
    public void ACounterparty_IsACardOnlyWhenABankClaimsIt(string text, string kind, string key)
    {
        var (found, reading) = CounterpartyAccount.Read(text);

        Assert.That((found, reading.Key), Is.EqualTo((kind, key)));
    }

    [TestCase("6.2990E+18")]
    [TestCase("6.22E18")]
    [TestCase("'6.2990E+18")]
    public void ARoundedNumber_IsLostEverywhere(string text)
    {
        Assert.That(CounterpartyAccount.Read(text).Reading.Fault, Is.EqualTo("digits.lost"));
        Assert.That(BankCardNumber.Read(text).Fault, Is.EqualTo("digits.lost"));
        Assert.That(Imsi.Read(text).Fault, Is.EqualTo("digits.lost"));
    }

    [TestCase("02-00-00-00-00-0A", "02:00:00:00:00:0a")]
    [TestCase("0200.0000.000a", "02:00:00:00:00:0a")]
    public void AMac_HasOneForm(string text, string key) => Assert.That(MacAddress.Read(text).Key, Is.EqualTo(key));

    [TestCase("192.0.2.7:8080", "192.0.2.7", false)]
    [TestCase("10.1.2.3", "10.1.2.3", true)]
    [TestCase("100.64.0.1", "100.64.0.1", true)]
    [TestCase("2001:DB8::1", "2001:db8::1", false)]
    public void AnIp_HasOneForm_AndReservedOnesAreKnown(string text, string key, bool isReserved)
    {
        Assert.That(IpAddress.Read(text).Key, Is.EqualTo(key));
        Assert.That(IpAddress.IsReserved(key), Is.EqualTo(isReserved));
    }

    [TestCase("352424", 1970, "350524", "安溪县")]
    [TestCase("352601", 1990, "350802", "新罗区")]
    [TestCase("350822", 2000, "350803", "永定区")]
    public void ARetiredCounty_IsFollowedToThePresent(string code, int year, string present, string name) =>
        Assert.That(Regions.Present(code, year).Select(region => (region.Code, region.Name)), Is.EqualTo(new[] { (present, name) }));

    [Test]
    public void ARealBankPrefix_NamesItsBank() => Assert.That(BankBins.BankOf("6222021234567890123"), Does.Contain("工商银行"));

    [TestCase("13004801234", "福建")]
    public void AHomeArea_IsKnownForOldSegments(string number, string place) =>
        Assert.That(PhoneHome.Of(PhoneNumber.Read(number).Key!, System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), Does.Contain(place));
}
