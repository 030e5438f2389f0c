using Bunit;
using Graph.Web.Components.Pages;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

[TestFixture]
public sealed class EntityPageTests : PageTests
{
    [Test]
    public async Task Object_shows_rank_group_signals_and_attributes()
    {
        var page = await ShowAsync(SampleStore.Boss, "", "郑演舟团伙");
        Assert.That(page.Markup, Does.Contain("1 / 2").And.Contain("幕后老板").And.Contain("两批卡共用一台设备").And.Contain(SampleStore.BossName));
    }

    [Test]
    public async Task Links_name_the_other_end_and_open_their_rows()
    {
        var page = await ShowAsync(SampleStore.Unqueried, "links", "许演川");
        Assert.That(page.FindAll("button.evidence-button"), Has.Count.GreaterThanOrEqualTo(3));
    }

    [Test]
    public async Task Events_show_time_and_duration()
    {
        var page = await ShowAsync(SampleStore.Unqueried, "events", "2026-01-02 03:04:05");
        Assert.That(page.Markup, Does.Contain("1:00"));
    }

    [Test]
    public async Task Source_rows_name_their_file() => await ShowAsync(SampleStore.Boss, "rows", "话单.csv");

    [Test]
    public async Task Coverage_says_what_was_asked() => await ShowAsync("phone:8619900000001", "coverage", "演查〔2026〕1号");

    [Test]
    public async Task Object_without_coverage_says_so() => await ShowAsync(SampleStore.Unqueried, "coverage", "没有调证记录");

    [Test]
    public async Task Object_kept_out_of_the_ranking_says_why() => await ShowAsync("bankcard:6299990000000000027", "", "受害人本人账户");

    private async Task<IRenderedComponent<Entity>> ShowAsync(string id, string tab, string expected)
    {
        var nid = await Sample.NidAsync(id);
        GoTo($"/entities/{nid}" + (tab.Length == 0 ? "" : $"?tab={tab}"));
        return Show<Entity>(expected, page => page.Add(entity => entity.Nid, nid));
    }
}
