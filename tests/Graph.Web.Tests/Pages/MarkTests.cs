using Bunit;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Components.Pages;
using Graph.Web.Components.Shared;
using Graph.Web.ViewModels;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

[TestFixture]
public sealed class MarkTests : PageTests
{
    private IRenderedComponent<MarkDrawer> _drawer = null!;

    [Test]
    public async Task One_click_beside_an_object_opens_the_form_which_needs_a_reason()
    {
        OpenDrawer();
        var page = Show<Leaders>(SampleStore.BossName);
        On(page, ".mark-button", element => element.Click());
        On(_drawer, "form", element => element.Submit());
        WaitFor(_drawer, "请填写理由");

        await ExcludeAsync("房东，已核实");
        WaitFor(page, "mark-excluded");
        var log = await Sample.Store.Operations.ListAsync(Viewer.Everything, Slice.First(1), default);
        Assert.That((log.Items[0].Action, log.Items[0].Reason), Is.EqualTo(("mark", "房东，已核实")));
    }

    [Test]
    public async Task Excluded_object_stays_in_sight_struck_through_and_can_be_restored()
    {
        await MarkAsync(SampleStore.Boss, Marks.Excluded, "误报");
        OpenDrawer();
        GoTo("/marks?mark=excluded");
        var page = Show<MarkedObjects>("误报");
        Assert.That(page.FindAll(".entity-link.excluded"), Has.Count.EqualTo(1));

        Press(page, "恢复");
        await ExcludeAsync("核实有误");
        WaitFor(page, () => page.FindAll(".marks-table tbody tr").Count == 0);
        var boss = await Sample.Store.Reader.FindAsync(Viewer.Everything, Graph.TestKit.TestFile.Id(SampleStore.Boss), default);
        Assert.That(boss!.Mark, Is.Null.Or.EqualTo(Marks.None));
    }

    [Test]
    public async Task Pasted_list_is_marked_with_case_and_reason()
    {
        OpenDrawer();
        var page = Show<MarkedObjects>("已标记对象");
        Press(page, "粘贴名单批量标记");
        On(page, "textarea", element => element.Input("＋86 199-0000-0002，张三\n6299990000000000019 转出"));
        On(page, ".mark-form", element => element.Submit());
        WaitFor(_drawer, "标记 2 个对象");
        On(_drawer, ".form-row input", element => element.Change("A-1"));
        await ExcludeAsync("名单");
        WaitFor(page, () => page.FindAll(".marks-table tbody tr").Count == 2);
        Assert.That(page.Markup, Does.Contain("A-1").And.Contain("mark-implicated"));
    }

    [Test]
    public async Task Case_page_offers_all_that_it_names()
    {
        OpenDrawer();
        var nid = await Sample.NidAsync("case:A-1");
        var page = Show<Entity>("标记本案涉案号码和账户", entity => entity.Add(each => each.Nid, nid));
        Press(page, "标记本案涉案号码和账户");
        WaitFor(_drawer, "标记 1 个对象");
        Assert.That(_drawer.FindAll(".form-row input")[0].GetAttribute("value"), Is.EqualTo("A-1"));
    }

    [Test]
    public async Task Result_older_than_a_mark_says_so()
    {
        await MarkAsync(SampleStore.Boss, Marks.Excluded, "误报");
        var page = Show<Leaders>("当前结果之后又有变更：标记 1 次");
        Assert.That(page.Markup, Does.Contain("去重新分析"));
    }

    [Test]
    public async Task Note_on_a_group_stays_until_it_is_struck_out()
    {
        var page = Show<Components.Pages.Group>("备注（0）", parameters => parameters.Add(group => group.Id, SampleStore.GroupId));
        On(page, ".notes input", element => element.Change("与2025年案件相似"));
        On(page, ".notes form", element => element.Submit());
        WaitFor(page, "备注（1）");
        Assert.That(page.Markup, Does.Contain("与2025年案件相似"));

        Press(page, "划去");
        WaitFor(page, "备注（0）");
        var log = await Sample.Store.Operations.ListAsync(Viewer.Everything, Slice.First(2), default);
        Assert.That(log.Items.Select(entry => entry.Action), Is.EqualTo(new[] { "note-withdrawn", "note" }));
    }

    private void OpenDrawer()
    {
        Context.Services.GetRequiredService<MarkDrawerState>();
        _drawer = Context.Render<MarkDrawer>();
    }

    private async Task ExcludeAsync(string reason)
    {
        On(_drawer, "[data-mark-reason]", element => element.Change(reason));
        On(_drawer, "form", element => element.Submit());
        WaitFor(_drawer, () => _drawer.FindAll("form").Count == 0);
        await Task.CompletedTask;
    }

    private Task MarkAsync(string id, string mark, string reason) => Context.Services.GetRequiredService<MarksModel>().SetAsync(
        [Graph.TestKit.TestFile.Id(id)], new MarkRequest(default, mark, reason, null, Dossiers.Default, "tester"), default);
}
