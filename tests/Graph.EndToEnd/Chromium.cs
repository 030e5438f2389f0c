using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>The Chromium of this machine, started once for all browser tests.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    private static readonly Lazy<Task<IBrowser>> Browser = new(LaunchAsync);

    /// <summary>The browser; the test is skipped, on CI failed, where the machine has none.</summary>
    public static Task<IBrowser> GetAsync()
    {
        if (Find() is not null)
            return Browser.Value;
        const string Reason = "No Chromium was found on the PATH; set GRAPH_CHROMIUM to its executable.";
        if (Environment.GetEnvironmentVariable("GRAPH_CI") == "1")
            Assert.Fail(Reason);
        Assert.Ignore(Reason);
        throw new InvalidOperationException(Reason);
    }

    /// <summary>Ends the browser if it was started.</summary>
    public static async Task CloseAsync()
    {
        if (Browser.IsValueCreated)
            await (await Browser.Value).CloseAsync();
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find(),
            // Software drawing throughout: test machines have no graphics card, and the sandbox refuses root.
            Args = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
        });
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GRAPH_CHROMIUM") is { Length: > 0 } named)
            return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
