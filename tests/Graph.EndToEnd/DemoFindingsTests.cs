using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>The three findings of the demonstration's story, found by clicking.</summary>
public sealed class DemoFindingsTests : BrowserTests
{
    private protected override Task<RunningHost> HostAsync() => Hosts.Demo;

    [Test]
    public async Task ThreeSeriesOneNet_TheTieBetweenGroupsOpensToItsRows()
    {
        await GoAsync("/groups?view=canvas");
        await Page.WaitForFunctionAsync("() => window.graphCanvas?.edges().length > 0");
        var tie = await Page.EvaluateAsync<string>(
            "() => window.graphCanvas.edges().find(edge => edge.type === 'TRANSFERRED_TO')?.id ?? window.graphCanvas.edges()[0].id");
        await Page.EvaluateAsync("id => window.graphCanvas.select([], [id])", tie);

        await Page.Locator("button[data-command=evidence]").ClickAsync();

        await Assertions.Expect(Page.Locator(".evidence-drawer h2")).ToContainTextAsync("之间");
        await Assertions.Expect(Page.Locator(".evidence-drawer .source-row").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task AnotherCrewTheSameHand_TheBossLeadsHisGroupByTwoGenerations()
    {
        await GoAsync("/groups");
        await FollowAsync(Page.Locator("main table tr", new() { HasText = "贩卡团伙" }).Locator("a[href^='/groups/']"));
        var first = Page.Locator(".member-table tbody tr").First;
        await Assertions.Expect(first).ToContainTextAsync("郑演舟");
        await FollowAsync(first.Locator("a[href^='/entities/']"));

        var generations = Page.Locator(".signal-table tr", new() { HasText = "换代重现" });

        await Assertions.Expect(generations).ToHaveClassAsync(new Regex("reached"));
        await Assertions.Expect(generations).ToContainTextAsync("第 2 批");
    }

    [Test]
    public async Task MoneyToCompaniesAManAtTheKeyboard_TheBossOfTheLaunderingRoomIsFirst()
    {
        await GoAsync("/groups");
        await FollowAsync(Page.Locator("main table tr", new() { HasText = "水房" }).Locator("a[href^='/groups/']"));
        var first = Page.Locator(".member-table tbody tr").First;

        await Assertions.Expect(first).ToContainTextAsync("袁演石");
        await first.GetByText("资金汇聚").ClickAsync();

        await Assertions.Expect(Page.Locator(".evidence-drawer")).ToContainTextAsync("资金");
        await Assertions.Expect(Page.Locator(".evidence-drawer .source-row").First).ToBeVisibleAsync();
    }
}
