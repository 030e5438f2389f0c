using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>The canvas in the real browser, asked through its model rather than its pixels.</summary>
public sealed class CanvasTests : BrowserTests
{
    private protected override Task<RunningHost> HostAsync() => Hosts.Demo;

    [Test]
    public async Task AGroup_ExpandsIntoItsMembersAndBack()
    {
        await OpenGroupsAsync();
        var groups = await CountAsync();
        await SelectFirstAsync();

        await CommandAsync("expand");
        await Page.WaitForFunctionAsync("before => window.graphCanvas.nodes().length > before", groups);
        await CommandAsync("undo");

        Assert.That(await CountAsync(), Is.EqualTo(groups));
        await CommandAsync("redo");
        Assert.That(await CountAsync(), Is.GreaterThan(groups));
    }

    [Test]
    public async Task AHiddenNode_ComesBack()
    {
        await OpenGroupsAsync();
        var groups = await CountAsync();
        await SelectFirstAsync();

        await CommandAsync("hide");
        Assert.That(await CountAsync(), Is.EqualTo(groups - 1));
        await Assertions.Expect(Page.Locator(".canvas-status")).ToContainTextAsync($"{groups - 1} / {groups}");
        await CommandAsync("show");

        Assert.That(await CountAsync(), Is.EqualTo(groups));
    }

    [Test]
    public async Task TheAddress_KeepsWhatIsHiddenAndSelected()
    {
        await OpenGroupsAsync();
        var groups = await CountAsync();
        await SelectFirstAsync();
        await CommandAsync("hide");
        await Page.WaitForURLAsync(url => url.Contains("canvas=", StringComparison.Ordinal));

        await Page.ReloadAsync();
        await SettledAsync();
        await Page.WaitForFunctionAsync("left => window.graphCanvas?.nodes().length === left", groups - 1);

        Assert.That(Page.Url, Does.Not.Contain("154").And.Not.Contain("6299"), "an address holds store numbers, no identifiers");
    }

    [Test]
    public async Task TheTable_ListsWhatIsDrawn()
    {
        await OpenGroupsAsync();

        // Without a GPU it is open from the start.
        if (!await Page.Locator(".canvas-table").IsVisibleAsync())
            await CommandAsync("table");

        await Assertions.Expect(Page.Locator(".canvas-table table").First).ToBeVisibleAsync();
        Assert.That(await Page.Locator(".canvas-table").InnerTextAsync(), Does.Contain("郑演舟").And.Contain("贩卡团伙"));
    }

    [Test]
    public async Task Keys_SelectAndOpen()
    {
        await OpenGroupsAsync();
        await Page.Locator(".canvas-stage").FocusAsync();

        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.PressAsync("Enter");

        await Page.WaitForURLAsync("**/groups/*");
        await SettledAsync();
    }

    private async Task OpenGroupsAsync()
    {
        await GoAsync("/groups?view=canvas");
        await Page.WaitForFunctionAsync("() => window.graphCanvas?.nodes().length > 0");
    }

    private Task<int> CountAsync() => Page.EvaluateAsync<int>("() => window.graphCanvas.nodes().length");

    private Task SelectFirstAsync() => Page.EvaluateAsync("() => window.graphCanvas.select([window.graphCanvas.nodes()[0].id])");

    private Task CommandAsync(string name) => Page.Locator($"button[data-command={name}]").ClickAsync();
}
