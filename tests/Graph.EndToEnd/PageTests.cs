using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>Each page over the demo, in both languages and on the smallest and a large screen. GRAPH_SCREENSHOTS names a folder for the pictures.</summary>
public sealed class PageTests : BrowserTests
{
    private static readonly Regex ResourceKey = new(@"(?<![\w./@-])[a-z]+(\.[a-z-]+){1,4}(?![\w/@-])");
    private static readonly Regex Chinese = new(@"[\u4e00-\u9fff]");

    private protected override Task<RunningHost> HostAsync() => Hosts.Demo;

    [Test]
    public async Task EveryPage_IsReadable([ValueSource(typeof(DemoPages), nameof(DemoPages.Names))] string name, [Values("zh-CN", "en")] string language)
    {
        await Page.GotoAsync($"{Address}/culture?to={language}");
        await GoAsync(await ResolveAsync(DemoPages.All.Single(page => page.Name == name).Path));

        foreach (var (width, height) in new[] { (1093, 614), (1366, 768), (1920, 1080) })
        {
            await Page.SetViewportSizeAsync(width, height);
            var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.That(overflow, Is.LessThanOrEqualTo(0), $"scrolls sideways at {width} pixels");
            await PictureAsync($"{name}-{language}-{width}");
        }

        var text = await Page.InnerTextAsync("body");
        Assert.That(ResourceKey.Matches(text).Select(match => match.Value).Where(word => !IsFileOrHost(word)), Is.Empty, "texts without a translation");
        Assert.That(await Page.GetAttributeAsync("html", "lang"), Is.EqualTo(language));
        if (language == "en")
            Assert.That(Chinese.IsMatch(await Page.InnerTextAsync("header nav")), Is.False);
    }

    [Test]
    public async Task EveryPage_HasNoSeriousBarrier([ValueSource(typeof(DemoPages), nameof(DemoPages.Names))] string name)
    {
        await GoAsync(await ResolveAsync(DemoPages.All.Single(page => page.Name == name).Path));

        var result = await Page.RunAxe();

        Assert.That(
            result.Violations.Where(found => found.Impact is "serious" or "critical").Select(found => $"{found.Id}: {found.Nodes[0].Html}"),
            Is.Empty);
    }

    private static bool IsFileOrHost(string word) => word.EndsWith(".csv", StringComparison.Ordinal) || word.EndsWith(".xlsx", StringComparison.Ordinal);

    private async Task<string> ResolveAsync(string path)
    {
        foreach (var (mark, list) in new[] { ("{group}", "/groups"), ("{leader}", "/leaders"), ("{import}", "/import") })
        {
            if (!path.Contains(mark))
                continue;
            await GoAsync(list);
            var pattern = mark switch { "{group}" => "/groups/", "{leader}" => "/entities/", _ => "/import/" };
            var href = await Page.Locator($"main table a[href^='{pattern}']").First.GetAttributeAsync("href");
            path = path.Replace(mark, href![pattern.Length..].Split('?')[0]);
        }

        return path;
    }

    private async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("GRAPH_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        await Page.WaitForTimeoutAsync(400);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = false });
    }
}
