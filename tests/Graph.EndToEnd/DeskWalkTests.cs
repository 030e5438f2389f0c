using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>What an office does with a finding: mask it, mark it, copy it, take it away, print it, and come back to it tomorrow.</summary>
public sealed class DeskWalkTests : BrowserTests
{
    private static readonly Lazy<Task<RunningHost>> OwnDemo = new(() => RunningHost.StartAsync("--demo"));

    private protected override bool BeginsAsTheDemoDoes => true;

    private protected override Task<RunningHost> HostAsync() => OwnDemo.Value;

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        if (OwnDemo.IsValueCreated && OwnDemo.Value.IsCompletedSuccessfully)
            await (await OwnDemo.Value).DisposeAsync();
    }

    [Test]
    public async Task TheDemo_BeginsMasked_AndTheSwitchComesBackToThePage()
    {
        await GoAsync("/leaders?role=Leader");
        await Assertions.Expect(Page.Locator(".actor-table")).ToContainTextAsync("****");
        await Page.Locator(".mask-switch").ClickAsync();
        await Assertions.Expect(Page.Locator(".mask-switch")).ToHaveAttributeAsync("aria-checked", "false");
        await SettledAsync();

        Assert.That(Page.Url, Does.EndWith("/leaders?role=Leader"));
        await Assertions.Expect(Page.Locator(".actor-table")).Not.ToContainTextAsync("****");
    }

    [Test]
    public async Task ATable_LeavesAsAWorkbook_AndACellAsText()
    {
        await GoAsync("/leaders");
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator(".table-tools a").First.ClickAsync());
        Assert.That(download.SuggestedFilename, Does.StartWith("重点对象-").And.EndsWith(".xlsx"));

        await Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Page.Locator(".actor-table tbody th").First.ClickAsync(new() { Button = MouseButton.Right });
        await Page.Locator(".copy-menu button").First.ClickAsync();
        await Page.WaitForFunctionAsync("async () => (await navigator.clipboard.readText()).includes('*')");
    }

    [Test]
    public async Task ACompositionInTheSearch_IsNeverSent()
    {
        await GoAsync("/");
        await Page.Locator("#app-search").FocusAsync();
        await Page.EvaluateAsync(
            """
            () => {
              const box = document.querySelector('#app-search');
              box.value = '张';
              box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
              box.form.requestSubmit();
            }
            """);
        await Page.WaitForTimeoutAsync(500);
        Assert.That(Page.Url, Does.Not.Contain("/search/"));

        await Page.EvaluateAsync("() => document.querySelector('#app-search').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))");
        await Page.WaitForTimeoutAsync(200);
        await Page.Locator("#app-search").FillAsync("１５４９３３９３３５０");
        await Page.Locator("#app-search").PressAsync("Enter");
        await Page.WaitForURLAsync("**/search/*");
        await SettledAsync();
        await Assertions.Expect(Page.Locator("main a[href^='/entities/']").First).ToBeVisibleAsync();
    }

    [TestCase("cytoscape")]
    [TestCase("sigma")]
    public async Task APictureOfAGroup_IsArrangedForTomorrow(string renderer)
    {
        await OpenGroupAsync(renderer);
        Assert.That(await Page.EvaluateAsync<string>("() => window.graphCanvas.renderer()"), Is.EqualTo(renderer));
        var count = await CountAsync();
        var hidden = await Page.EvaluateAsync<string>("() => { const id = window.graphCanvas.nodes()[1].id; window.graphCanvas.select([id]); return id; }");
        var kept = Page.WaitForResponseAsync(answer => answer.Url.Contains("/arrangements/", StringComparison.Ordinal) && answer.Request.Method == "PUT");
        await Page.Locator("button[data-command=hide]").ClickAsync();
        await kept;

        await OpenGroupAsync(renderer);
        await Page.WaitForFunctionAsync("id => !window.graphCanvas.nodes().some(node => node.id === id)", hidden);
        Assert.That(await CountAsync(), Is.EqualTo(count - 1));
        kept = Page.WaitForResponseAsync(answer => answer.Url.Contains("/arrangements/", StringComparison.Ordinal) && answer.Request.Method == "PUT");
        await Page.Locator("button[data-command=show]").ClickAsync();
        await kept;
    }

    [TestCase("cytoscape")]
    [TestCase("sigma")]
    public async Task ALineDrawnRoundNodes_SelectsThem(string renderer)
    {
        await OpenGroupAsync(renderer);
        await Page.Locator("button[data-command=lasso]").ClickAsync();
        await Page.Locator(".canvas-stage").ScrollIntoViewIfNeededAsync();
        var stage = (await Page.Locator(".canvas-stage").BoundingBoxAsync())!;
        (double X, double Y)[] corners = [(4, 4), (stage.Width - 4, 4), (stage.Width - 4, stage.Height - 4), (4, stage.Height - 4)];
        await Page.Mouse.MoveAsync((float)(stage.X + corners[0].X), (float)(stage.Y + corners[0].Y));
        await Page.Mouse.DownAsync();
        foreach (var (x, y) in corners.Skip(1).Append(corners[0]))
            await Page.Mouse.MoveAsync((float)(stage.X + x), (float)(stage.Y + y), new() { Steps = 3 });
        await Page.Mouse.UpAsync();

        await Page.WaitForFunctionAsync("() => window.graphCanvas.selection().nodes.length > 5");
    }

    [Test]
    public async Task ASheetOfAGroup_PrintsOnOnePage()
    {
        await GoAsync("/groups");
        var href = await Page.Locator("main table a[href^='/groups/']").First.GetAttributeAsync("href");
        await Page.GotoAsync(Address + "/print" + href);
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("主要依据");
        var pdf = System.Text.Encoding.Latin1.GetString(await Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.That(System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b"), Is.EqualTo(1));
    }

    private async Task OpenGroupAsync(string renderer)
    {
        await GoAsync("/groups");
        var href = await Page.Locator("main table a[href^='/groups/']").Last.GetAttributeAsync("href");
        await GoAsync($"{href}?renderer={renderer}");
        await Page.WaitForFunctionAsync("() => window.graphCanvas?.nodes().length > 0");
    }

    private Task<int> CountAsync() => Page.EvaluateAsync<int>("() => window.graphCanvas.nodes().length");
}
