using Bunit;
using Graph.Web.Components.Pages;
using Graph.Web.Components.Shared;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

[TestFixture]
public sealed class FindingPageTests : PageTests
{
    [Test]
    public void First_page_shows_groups_leaders_imports_and_what_changed()
    {
        var page = Show<Components.Pages.Overview>("郑演舟团伙");
        Assert.That(page.Markup, Does.Contain(SampleStore.BossName).And.Contain("话单.csv").And.Contain("新增团伙"));
    }

    [Test]
    public void Groups_hide_other_communities_until_asked()
    {
        var page = Show<Groups>("郑演舟团伙");
        Assert.That(page.Markup, Does.Contain("另有 1 个其他社群").And.Not.Contain("其他社群一"));

        GoTo("/groups?others=true");
        Show<Groups>("其他社群一");
    }

    [Test]
    public void Groups_of_another_type_are_filtered()
    {
        GoTo("/groups?type=WaterHouse");
        Show<Groups>("没有疑似团伙");
    }

    [Test]
    public void Group_begins_with_a_sentence_and_lists_members_with_reasons()
    {
        var page = Show<Components.Pages.Group>("疑似贩卡团伙，共 3 个成员，其中 2 人", parameters => parameters.Add(group => group.Id, SampleStore.GroupId));
        Assert.That(page.Markup, Does.Contain("关联案件 1 起").And.Contain("12.35 万元").And.Contain("已查 1 个成员，2 个未查"));
        Assert.That(page.FindAll(".member-table tbody tr"), Has.Count.EqualTo(3));
        Assert.That(page.Markup, Does.Contain("换代重现").And.Contain("可能是：房东").And.Contain("不单独排序"));
    }

    [Test]
    public void Leaders_are_ranked_with_their_reasons()
    {
        var page = Show<Leaders>(SampleStore.BossName);
        Assert.That(page.FindAll(".actor-table tbody tr"), Has.Count.EqualTo(2));
        Assert.That(page.Markup, Does.Contain("研判信号").And.Contain("可计算的信号不足两个").And.Contain("另有 1 个"));
    }

    [Test]
    public void Leaders_can_be_filtered_by_role()
    {
        GoTo("/leaders?role=Dealer");
        var page = Show<Leaders>("许演川");
        Assert.That(page.FindAll(".actor-table tbody tr"), Has.Count.EqualTo(1));
    }

    [Test]
    public void Signal_opens_the_drawer_with_threshold_innocent_explanation_and_rows()
    {
        var page = Show<Leaders>("换代重现");
        On(page, "button.evidence-button.strong", element => element.Click());
        var drawer = Context.Services.GetRequiredService<EvidenceDrawerState>();
        WaitFor(page, () => drawer.Rows.Count > 0);
        Assert.That(drawer.Request!.Threshold, Is.EqualTo("2"));
        Assert.That(drawer.Request.Innocent, Does.Contain("二手手机"));
    }

    [Test]
    public void Score_of_a_group_rests_on_the_rows_of_its_actors()
    {
        var page = Show<Groups>("郑演舟团伙");
        On(page, ".group-table button.evidence-button", element => element.Click());
        var drawer = Context.Services.GetRequiredService<EvidenceDrawerState>();
        WaitFor(page, () => drawer.Rows.Count > 0);
    }

    [Test]
    public void What_to_query_next_leaves_out_what_was_answered()
    {
        var page = Show<Next>("19900000002");
        Assert.That(page.FindAll(".next-table tbody tr"), Has.Count.EqualTo(1));
        Assert.That(page.Markup, Does.Contain("待查 1 个，已查 1 个"));
    }
}
