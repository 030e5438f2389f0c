using Microsoft.Playwright;
using NUnit.Framework;

namespace Graph.EndToEnd;

/// <summary>Search from any page: by key, by part, as people type it.</summary>
public sealed class SearchTests : BrowserTests
{
    private protected override Task<RunningHost> HostAsync() => Hosts.Demo;

    [TestCase("15492865757")]
    [TestCase("１５４９２８６５７５７")]
    [TestCase("+86 154 9286 5757")]
    [TestCase("154****5757")]
    [TestCase("2865757")]
    public async Task ANumber_IsFoundAsItIsTyped(string typed)
    {
        await SearchAsync(typed);

        await Assertions.Expect(Page.Locator("main .search-group a").Filter(new() { HasText = "15492865757" }).First).ToBeVisibleAsync();
        Assert.That(Uri.UnescapeDataString(Page.Url), Does.Not.Contain(typed), "the address does not tell what was searched");
    }

    [TestCase("郑演舟")]
    [TestCase("演舟")]
    public async Task AName_IsFoundByItsParts(string typed)
    {
        await SearchAsync(typed);

        await Assertions.Expect(Page.Locator("main .search-group a").Filter(new() { HasText = "郑演舟" }).First).ToBeVisibleAsync();
    }

    [Test]
    public async Task WhatIsNotThere_SaysSo()
    {
        await SearchAsync("99999999999999999");

        await Assertions.Expect(Page.Locator("main .state-empty")).ToBeVisibleAsync();
    }

    private async Task SearchAsync(string typed)
    {
        await GoAsync("/groups");
        await Page.Keyboard.PressAsync("/");
        await Assertions.Expect(Page.Locator("#app-search")).ToBeFocusedAsync();
        await Page.Locator("#app-search").PressSequentiallyAsync(typed);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync("**/search/*");
        await SettledAsync();
    }
}
