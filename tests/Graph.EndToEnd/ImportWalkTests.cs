using System.Text.RegularExpressions;
using Graph.TestKit;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>A stranger's first hour: from an empty store through a folder of dirty files to the row in a file that a finding rests on.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ImportWalkTests : BrowserTests
{
    private static readonly Lazy<Task<RunningHost>> EmptyHost = new(() => RunningHost.StartAsync());
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 300_000 };

    private protected override Task<RunningHost> HostAsync() => EmptyHost.Value;

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        if (EmptyHost.IsValueCreated && EmptyHost.Value.IsCompletedSuccessfully)
            await (await EmptyHost.Value).DisposeAsync();
    }

    [Test]
    public async Task AFolderOfFiles_LeadsToTheRowBehindAFinding()
    {
        await GoAsync("/");
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("--demo");
        await FollowAsync(Page.Locator("main a[href='/import']"));

        await ImportDemoAsync();
        await FollowAsync(Page.GetByRole(AriaRole.Link, new() { Name = "查看报告" }));
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("流水_甲_06_另存.csv");

        await AnalysedAsync();
        await FollowAsync(Page.Locator("header nav a[href='/groups']"));
        await FollowAsync(Page.Locator("main table a[href^='/groups/']"));
        await Assertions.Expect(Page.Locator(".lead-sentence")).ToContainTextAsync("成员");
        await FollowAsync(Page.Locator(".member-table a[href^='/entities/']"));
        await Page.Locator(".signal-table tr.reached .evidence-button").First.ClickAsync();

        var row = Page.Locator(".evidence-drawer .source-row").First;
        await Assertions.Expect(row.Locator(".source-place")).ToHaveTextAsync(new Regex(@"\.(csv|xlsx).*\d"));
        Assert.That(await row.Locator("td").AllInnerTextsAsync(), Has.Some.Not.Empty);
    }

    [Test]
    public async Task TheSameFolderAgain_ChangesNothing()
    {
        await GoAsync("/import");
        await ImportDemoAsync();
        await GoAsync("/import");
        await ImportDemoAsync();

        await FollowAsync(Page.GetByRole(AriaRole.Link, new() { Name = "查看报告" }));

        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("新增对象 0 个、关系 0 条、事件 0 个");
    }

    private async Task ImportDemoAsync()
    {
        await Page.Locator("input[type=file][webkitdirectory]").SetInputFilesAsync(Repository.Under("data-seeds", "demo"));
        var start = Page.GetByRole(AriaRole.Button, new() { Name = "开始导入" });
        await Assertions.Expect(start).ToBeVisibleAsync(Patient);
        await Assertions.Expect(start).ToBeEnabledAsync(new() { Timeout = 300_000 });
        await start.ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "查看报告" }).First).ToBeVisibleAsync(Patient);
    }

    /// <summary>The run that the import asked for is worked off without anybody asking again.</summary>
    private async Task AnalysedAsync()
    {
        await GoAsync("/settings/jobs");
        await Assertions.Expect(Page.Locator("main table").GetByText("已完成").First).ToBeVisibleAsync(Patient);
    }
}
