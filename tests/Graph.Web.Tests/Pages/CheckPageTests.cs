using Bunit;
using Graph.Linkage.Model;
using Graph.Web.Components.Pages;
using Graph.Web.Components.Shared;
using Graph.Web.Hosting;
using Graph.Web.Tables;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

[TestFixture]
public sealed class CheckPageTests : PageTests
{
    private const string Pasted = "老许 199 0000 0002，还有 19900000002\n身份证110000200001010014\n没见过的 13812345678\n你好";

    [Test]
    public void Pasted_text_shows_what_is_known_and_what_is_not()
    {
        var page = ShowList(Pasted);

        Assert.That(page.FindAll(".check-table tbody tr"), Has.Count.EqualTo(3));
        Assert.That(page.Markup, Does.Contain("识别出 3 个不同的号码，其中 2 个已在库中").And.Contain("出现 2 次").And.Contain("A-1"));
        Assert.That(page.Markup, Does.Contain("1 行没有识别到号码").And.Contain("许演川").And.Contain("2026-01-02 03:04:05"));
    }

    [Test]
    public void Address_holds_a_token_and_no_number()
    {
        GoTo("/check");
        var page = Show<Check>("比对");
        On(page, "textarea", element => element.Change(Pasted));
        On(page, ".check-form", element => element.Submit());

        WaitFor(page, "识别出 3 个");
        var address = Context.Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri;
        Assert.That(address, Does.Contain("/check?token=").And.Not.Contain("19900000002"));
    }

    [Test]
    public void Old_token_asks_for_the_list_again()
    {
        GoTo("/check?token=gone");

        Show<Check>("这份名单已过期");
    }

    [Test]
    public void Chosen_rows_go_to_the_mark_drawer()
    {
        var page = ShowList(Pasted);
        Press(page, "选未命中的");
        Press(page, "标记所选");

        var drawer = Context.Services.GetRequiredService<MarkDrawerState>();
        WaitFor(page, () => drawer.Targets.Count == 1, "drawer");
        Assert.That(drawer.Targets[0].Id, Is.EqualTo(new EntityId(EntityKinds.Phone, "8613812345678")));
    }

    [Test]
    public void Chosen_hits_are_drawn()
    {
        var page = ShowList(Pasted);
        Press(page, "选命中的");
        Press(page, "画所选的关系图");

        WaitFor(page, () => page.FindComponents<Components.Pages.Parts.CanvasView>().Count == 1, "canvas");
        Assert.That(page.FindComponent<Components.Pages.Parts.CanvasView>().Instance.View, Does.StartWith("list-"));
    }

    [Test]
    public async Task Table_holds_every_number()
    {
        var token = Context.Services.GetRequiredService<SearchTokens>().Keep(Pasted);
        var sheet = await Context.Services.GetRequiredService<TableCatalogue>().ReadAsync(
            "check", new TableQuery(Viewer.Everything, new Dictionary<string, string> { ["token"] = token }), default);

        Assert.That(sheet!.Rows, Has.Count.EqualTo(3));
    }

    private IRenderedComponent<Check> ShowList(string text)
    {
        GoTo("/check?token=" + Context.Services.GetRequiredService<SearchTokens>().Keep(text));
        return Show<Check>("识别出");
    }
}
