using System.Globalization;
using System.Text.RegularExpressions;
using Graph.TestKit;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>Three users of the demo who read and change nothing: an investigator, an official with a list of leads, an analyst with a chat.</summary>
public sealed class OfficeWalkTests : BrowserTests
{
    private const int LeadRows = 200;
    private const int ChatNumbers = 60;

    private protected override Task<RunningHost> HostAsync() => Hosts.Demo;

    [Test]
    public async Task Investigator_GoesFromTheFourAnswers_ToTheNumberNobodyQueried()
    {
        await Page.SetViewportSizeAsync(1093, 480);
        await GoAsync("/");
        foreach (var answer in new[] { "have", "changed", "found", "next" })
            await Assertions.Expect(Page.Locator($"#answer-{answer}")).ToBeInViewportAsync();
        await Assertions.Expect(Page.Locator("section[aria-labelledby=answer-next] ol li")).ToHaveCountAsync(5);
        await Assertions.Expect(Page.Locator("section[aria-labelledby=answer-next] ol li").Last).ToBeInViewportAsync();
        await Assertions.Expect(Page.Locator("section[aria-labelledby=answer-found] li").Last).ToBeInViewportAsync();
        await FollowAsync(Page.Locator("section[aria-labelledby=answer-found] li a"));
        await Assertions.Expect(Page.Locator(".lead-sentence").First).ToContainTextAsync("成员");

        await FollowAsync(Page.Locator("header nav a[href='/next']"));
        var first = Page.Locator(".next-table tbody tr").First;
        await Assertions.Expect(first).ToContainTextAsync("幕后老板");
        await Assertions.Expect(first).ToContainTextAsync("5 个疑似团伙成员");
        await FollowAsync(first.Locator("a[href^='/entities/']"));

        await Assertions.Expect(Page.Locator("section[aria-labelledby=why-for]")).ToContainTextAsync("单向联系");
        await Assertions.Expect(Page.Locator("section[aria-labelledby=why-against]")).ToContainTextAsync("相似人群");
        await Assertions.Expect(Page.Locator("section[aria-labelledby=why-missing]")).ToContainTextAsync("话单未查");
    }

    [Test]
    public async Task Official_ComparesTwoHundredLeads_AndCountsHisCounty()
    {
        var phones = Phones(LeadRows);
        var rows = phones.Select((phone, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}\tXS2026{i + 1:0000}\t张三\t{phone}\t待核查"));
        await CompareAsync(string.Join('\n', rows), LeadRows);
        var export = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("a[href^='/export/check.xlsx']").ClickAsync());
        Assert.That(export.SuggestedFilename, Does.EndWith(".xlsx"));
        Assert.That(new FileInfo(await export.PathAsync()).Length, Is.GreaterThan(5_000));

        await FollowAsync(Page.Locator("header nav a[href='/area']"));
        await Page.Locator("main select").First.SelectOptionAsync("3505");
        await Assertions.Expect(Page.Locator(".lead-sentence")).ToContainTextAsync("泉州市");
        await FollowAsync(Page.Locator("section[aria-labelledby=area-persons] a[href*='role=Opener']"));

        await Assertions.Expect(Page.Locator(".actor-table thead")).ToContainTextAsync("户籍地");
        await Assertions.Expect(Page.Locator(".actor-table tbody tr").First).ToContainTextAsync("泉州市");
    }

    [Test]
    public async Task Analyst_PastesAChat_AndDrawsWhatIsKnown()
    {
        var phones = Phones(ChatNumbers);
        var chat = phones.Select((phone, i) => i % 2 == 0 ? $"打这个 {phone[..3]} {phone[3..7]} {phone[7..]} 试试" : $"还有{phone}，昨天 2026-03-01 10:00 说的");
        await CompareAsync(string.Join('\n', chat), ChatNumbers);
        Assert.That(Page.Url, Does.Not.Contain(phones[0]));

        await Page.GetByRole(AriaRole.Button, new() { Name = "选命中的" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "画所选的关系图" }).ClickAsync();

        await Assertions.Expect(Page.Locator(".canvas-status")).ToContainTextAsync(new Regex(@"[1-9]\d* / \d+"));
    }

    private async Task CompareAsync(string text, int numbers)
    {
        await GoAsync("/check");
        await Page.Locator(".check-form textarea").FillAsync(text);
        await Page.Locator(".check-form button[type=submit]").ClickAsync();
        await Assertions.Expect(Page.Locator(".check-table tbody tr")).ToHaveCountAsync(numbers);
        await Assertions.Expect(Page.Locator(".lead-sentence")).ToContainTextAsync($"识别出 {numbers} 个不同的号码");
    }

    // Numbers of the demo: those of its gangs, then of the people beside them.
    private static string[] Phones(int count) =>
    [
        .. File.ReadLines(Repository.Under("data-seeds", "demo-truth", "persons.truth.csv")).Skip(2).SelectMany(line => line.Split(',')[1].Split(';'))
            .Where(id => id.StartsWith("phone:86154", StringComparison.Ordinal)).Select(id => id["phone:86".Length..]).Distinct().Take(count),
    ];
}
