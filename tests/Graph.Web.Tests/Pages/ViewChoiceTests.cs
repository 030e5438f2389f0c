using Bunit;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Components.Pages;
using Graph.Web.Components.Pages.Settings;
using Graph.Web.Hosting;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

[TestFixture]
public sealed class ViewChoiceTests : PageTests
{
    [Test]
    public async Task Masked_pages_show_no_full_number_or_name()
    {
        Context.Services.GetRequiredService<CurrentViewer>().Use(new ViewChoice(null, IsMasked: true));
        var nid = await Sample.NidAsync(SampleStore.Boss);
        var leaders = Show<Leaders>("郑*");
        var group = Show<Components.Pages.Group>("成员（3）", parameters => parameters.Add(page => page.Id, SampleStore.GroupId));
        var entity = Show<Entity>("换代重现", parameters => parameters.Add(page => page.Nid, nid));
        foreach (var markup in new[] { leaders.Markup, group.Markup, entity.Markup })
            Assert.That(markup, Does.Not.Contain("110000200001010014").And.Not.Contain("郑演舟").And.Not.Contain(">许演川<"));
    }

    [Test]
    public async Task One_dossier_hides_what_others_brought()
    {
        Context.Services.GetRequiredService<CurrentViewer>().Use(new ViewChoice("case:other", IsMasked: false));
        Assert.That(await Sample.Store.Reader.FindAsync(Context.Services.GetRequiredService<CurrentViewer>().Viewer, Graph.TestKit.TestFile.Id(SampleStore.Boss), default), Is.Null);
        Show<Leaders>("没有排序对象");
    }

    [Test]
    public void Run_asked_for_while_one_dossier_is_shown_is_a_run_over_it()
    {
        var viewer = Viewer.Everything with { Dossiers = ["case:1"] };
        Assert.That(AnalysisOrder.For(viewer, "manual", "tester").ToRequest().Scope, Is.EqualTo("case:1"));
        Assert.That(AnalysisOrder.For(Viewer.Everything, "manual", "tester").ToRequest().Scope, Is.EqualTo(AnalysisOrder.Everything));
    }

    [Test]
    public void Choice_survives_the_cookie_and_the_demo_begins_masked()
    {
        var context = new DefaultHttpContext();
        Assert.That(ViewChoice.Of(context.Request, new HostOptions("", IsDemo: true)).IsMasked, Is.True);
        Assert.That(ViewChoice.Of(context.Request, new HostOptions("", IsDemo: false)).IsMasked, Is.False);

        new ViewChoice("专案 1;2", IsMasked: true).Keep(context.Response);
        context.Request.Headers.Cookie = context.Response.Headers.SetCookie.ToString().Split(';')[0];
        Assert.That(ViewChoice.Of(context.Request, new HostOptions("", IsDemo: false)), Is.EqualTo(new ViewChoice("专案 1;2", true)));
    }

    [Test]
    public async Task Dossier_has_the_latest_name_it_was_given()
    {
        var dossiers = Context.Services.GetRequiredService<DossiersModel>();
        await dossiers.NameAsync("2026-17", "一号", "tester", default);
        await dossiers.NameAsync("2026-17", "春雷", "tester", default);
        var list = await dossiers.ListAsync(default);
        Assert.That(list.Select(line => line.Label), Is.EqualTo(new[] { "未归专案", "2026-17 春雷" }));
    }

    [Test]
    public async Task Run_before_an_undo_is_marked_as_outdated()
    {
        var imports = Context.Services.GetRequiredService<ImportsModel>();
        await imports.UndoAsync(Sample.ImportId, "tester", "导错了", default);
        Show<RunsPage>("已过时：之后有 撤销导入 1 次");
    }

    [Test]
    public void Data_page_tells_the_size_and_asks_for_a_word_before_clearing()
    {
        var page = Show<StoreData>("占用空间");
        Assert.That(page.Find("form[action='/host/clear'] input").GetAttribute("name"), Is.EqualTo("word"));
    }

    [TestCase("１３８ ００１３ ８０００", "13800138000")]
    [TestCase("+86 138-0013-8000", "13800138000")]
    [TestCase("008613800138000", "13800138000")]
    [TestCase("138xxxx8000", "138****8000")]
    [TestCase("138●●●●8000", "138****8000")]
    [TestCase("“王 小明”", "王 小明")]
    public void Typed_text_is_searched_as_it_was_meant(string typed, string expected) => Assert.That(SearchInput.Clean(typed), Is.EqualTo(expected));
}
