using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>A page of the real browser on a real host. Requests to any other host are cut and fail the test, as do script errors.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class BrowserTests
{
    private readonly List<string> _faults = [];
    private IBrowserContext? _context;

    /// <summary>The tab.</summary>
    protected IPage Page { get; private set; } = null!;

    /// <summary>Where the host answers.</summary>
    protected string Address { get; private set; } = "";

    /// <summary>Whether the pages of the demo begin masked, as they do for a stranger; other tests read full names.</summary>
    private protected virtual bool BeginsAsTheDemoDoes => false;

    /// <summary>The host of these tests.</summary>
    private protected abstract Task<RunningHost> HostAsync();

    [SetUp]
    public async Task OpenAsync()
    {
        var browser = await Chromium.GetAsync();
        Address = (await HostAsync()).Address;
        _context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 }, Locale = "zh-CN", TimezoneId = "Asia/Shanghai", AcceptDownloads = true,
        });
        await _context.RouteAsync(url => !url.StartsWith(Address, StringComparison.Ordinal), async route =>
        {
            _faults.Add("left the host: " + route.Request.Url);
            await route.AbortAsync();
        });
        if (!BeginsAsTheDemoDoes)
            await _context.AddCookiesAsync([new Cookie { Name = "graph-view", Value = "full.light.", Url = Address }]);
        Page = await _context.NewPageAsync();
        Page.SetDefaultTimeout(60_000);
        Page.PageError += (_, error) => _faults.Add("script: " + error);
        Page.Console += (_, message) =>
        {
            // What could not be loaded is told by its answer below; a page that is not there may say so.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _faults.Add("console: " + message.Text);
        };
        Page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && !answer.Request.IsNavigationRequest)
                _faults.Add($"{answer.Status}: {answer.Url}");
        };
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (_context is null)
            return;
        if (TestContext.CurrentContext.Result.Outcome.Status == NUnit.Framework.Interfaces.TestStatus.Failed)
        {
            var picture = Path.Combine(TestContext.CurrentContext.WorkDirectory, TestContext.CurrentContext.Test.ID + ".png");
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = picture });
            TestContext.AddTestAttachment(picture);
        }

        await _context.CloseAsync();
        Assert.That(_faults, Is.Empty);
    }

    /// <summary>Opens a page of the host and waits until it answers to clicks.</summary>
    protected async Task GoAsync(string path)
    {
        await Page.GotoAsync(Address + path);
        await SettledAsync();
    }

    /// <summary>Waits until the circuit stands and no part of the page is loading.</summary>
    protected async Task SettledAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(Page.Locator("main h1").First).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator("main .state-loading, main [aria-busy=true]")).ToHaveCountAsync(0);
    }

    /// <summary>Follows a link by its visible name.</summary>
    protected async Task FollowAsync(ILocator link)
    {
        await link.First.ClickAsync();
        await SettledAsync();
    }
}
