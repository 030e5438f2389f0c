using Bunit;
using Graph.Linkage.Model;
using Graph.Web.Components.Pages;
using Graph.Web.Tables;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

/// <summary>Why an object stands where it stands, why not, and what is missing.</summary>
[TestFixture]
public sealed class WhyPageTests : PageTests
{
    [Test]
    public async Task Leader_shows_reasons_for_doubts_and_the_look_alike()
    {
        var page = await ShowAsync(SampleStore.Boss, "第 1 名，共 2 名");

        Assert.That(page.Markup, Does.Contain("换代重现：2，阈值 2").And.Contain("可能是：房东"));
        Assert.That(page.Find("#why-missing").ParentElement!.TextContent, Does.Contain("没有 IP").Or.Contain("缺").Or.Contain("没有"));
    }

    [Test]
    public async Task Actor_placed_by_position_only_says_so()
    {
        var page = await ShowAsync(SampleStore.Dealer, "第 2 名，共 2 名");

        Assert.That(page.Markup, Does.Contain("没有信号达到阈值，名次只反映图中位置").And.Contain("换代重现无法计算"));
        Assert.That(page.Find("#why-missing").ParentElement!.TextContent, Does.Contain("话单未查").And.Contain("19900000002"));
    }

    [Test]
    public async Task Number_of_a_ranked_person_says_through_whom_it_counts()
    {
        var page = await ShowAsync(SampleStore.Unqueried, "本对象不单独排序");

        Assert.That(page.Markup, Does.Contain("第 2 名，共 2 名").And.Contain("被 1 起案件点名"));
    }

    [Test]
    public async Task Victims_account_is_kept_out_and_nothing_is_asked_about_it()
    {
        var page = await ShowAsync("bankcard:6299990000000000027", "不参与排序，原因见");

        Assert.That(page.Markup, Does.Contain("不参与排序：受害人本人账户"));
        Assert.That(page.Find("#why-missing").ParentElement!.QuerySelectorAll("li"), Is.Empty);
    }

    [Test]
    public async Task Request_list_names_period_and_reason()
    {
        var sheet = await Context.Services.GetRequiredService<TableCatalogue>().ReadAsync(
            "next", new TableQuery(Viewer.Everything, new Dictionary<string, string>()), default);

        var row = string.Join('|', sheet!.Rows.Single());
        Assert.That(row, Does.Contain("19900000002").And.Contain("2025-12-03").And.Contain("2026-02-01").And.Contain("与 1 个首要或组织人员有往来"));
    }

    private async Task<IRenderedComponent<Entity>> ShowAsync(string id, string expected)
    {
        var nid = await Sample.NidAsync(id);
        GoTo($"/entities/{nid}");
        return Show<Entity>(expected, page => page.Add(entity => entity.Nid, nid));
    }
}
