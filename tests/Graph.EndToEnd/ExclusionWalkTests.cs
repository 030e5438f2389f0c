using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>The closing click of the demonstration: who is known to be harmless leaves the ranking, and stays visible.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ExclusionWalkTests : BrowserTests
{
    private static readonly Lazy<Task<RunningHost>> OwnDemo = new(() => RunningHost.StartAsync("--demo"));

    private protected override Task<RunningHost> HostAsync() => OwnDemo.Value;

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        if (OwnDemo.IsValueCreated && OwnDemo.Value.IsCompletedSuccessfully)
            await (await OwnDemo.Value).DisposeAsync();
    }

    [Test]
    public async Task AnExcludedObject_LeavesTheRankingWithTheNextRun()
    {
        await GoAsync("/leaders");
        var first = Page.Locator("main table tbody tr").First.Locator("a[href^='/entities/']").First;
        var entity = await first.GetAttributeAsync("href");
        await FollowAsync(first);
        await Page.GetByRole(AriaRole.Button, new() { Name = "标记", Exact = true }).ClickAsync();
        await Page.Locator(".mark-choice", new() { HasText = "排除" }).ClickAsync();
        await Page.Locator("[data-mark-reason]").FillAsync("核实为房东，与案件无关");
        await Page.Locator(".mark-drawer button[type=submit]").ClickAsync();
        await Assertions.Expect(Page.Locator(".mark-drawer")).ToHaveCountAsync(0);

        await GoAsync("/settings/jobs");
        await Page.GetByRole(AriaRole.Button, new() { Name = "立即运行" }).ClickAsync();
        await Assertions.Expect(Page.Locator("main table tbody tr").GetByText("已完成")).ToHaveCountAsync(2, new() { Timeout = 300_000 });

        await GoAsync("/leaders");
        await Assertions.Expect(Page.Locator($"main table a[href='{entity}']")).ToHaveCountAsync(0);
        await GoAsync(entity!);
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("排除");
    }
}
