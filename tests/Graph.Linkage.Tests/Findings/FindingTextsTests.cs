using System.Globalization;
using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Findings;

[TestFixture]
public sealed class FindingTextsTests
{
    private static readonly string[] Roles =
        ["Leader", "Organiser", "Dealer", "Recruiter", "Handler", "Opener", "Caller", "DeviceKeeper", "MoneyMover", "Victim", "Unknown"];

    private static IEnumerable<string> Codes() =>
    [
        .. SignalNames.Domain.SelectMany(name => new[] { $"signal.{name}", $"signal.{name}.meaning", $"signal.{name}.innocent" }),
        .. SignalNames.Centralities.SelectMany(name => new[] { $"signal.{name}", $"signal.{name}.meaning" }),
        .. GroupTypes.All.Select(type => $"group-type.{type}"),
        .. Roles.Select(role => $"role.{role}"),
        .. new[] { "handler", "driver", "landlord", "courier", "shop", "exchanger", "relative" }.Select(code => $"lookalike.{code}"),
        .. new[] { "insufficient-signals", "no-coverage", "group-too-small" }.Select(code => $"abstained.{code}"),
    ];

    [TestCaseSource(nameof(Codes))]
    public void EveryCode_HasATextInBothLanguages(string code)
    {
        foreach (var language in new[] { "zh-CN", "en" })
            Assert.That(UserMessages.Text(new UserMessage(code), CultureInfo.GetCultureInfo(language)), Is.Not.EqualTo(code).And.Not.Empty);
    }
}
