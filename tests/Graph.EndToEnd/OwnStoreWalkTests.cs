using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>From the demo to one's own empty store without a command line: invented and real data never meet.</summary>
public sealed class OwnStoreWalkTests : BrowserTests
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
    public async Task TheDemo_TakesNoFiles_AndGivesWayToAnEmptyStore()
    {
        await GoAsync("/import");
        await Assertions.Expect(Page.Locator("input[type=file]")).ToHaveCountAsync(0);

        await Page.Locator(".demo-banner button").ClickAsync();
        await Page.WaitForURLAsync(Address + "/", new() { Timeout = 180_000 });
        await SettledAsync();
        await Assertions.Expect(Page.Locator(".demo-banner")).ToHaveCountAsync(0);

        await GoAsync("/import");
        await Assertions.Expect(Page.Locator("input[type=file]").First).ToBeAttachedAsync();
    }
}
