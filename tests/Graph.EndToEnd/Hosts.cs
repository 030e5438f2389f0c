using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>The hosts that browser tests share: one with the demo, which no test may change.</summary>
[SetUpFixture]
internal sealed class Hosts
{
    private static readonly Lazy<Task<RunningHost>> DemoHost = new(() => RunningHost.StartAsync("--demo"));

    /// <summary>The host that shows the demo.</summary>
    public static Task<RunningHost> Demo => DemoHost.Value;

    /// <summary>A busy machine is slow, not wrong.</summary>
    [OneTimeSetUp]
    public void BePatient() => Assertions.SetDefaultExpectTimeout(60_000);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await Chromium.CloseAsync();
        if (DemoHost.IsValueCreated && DemoHost.Value.IsCompletedSuccessfully)
            await (await DemoHost.Value).DisposeAsync();
    }
}
