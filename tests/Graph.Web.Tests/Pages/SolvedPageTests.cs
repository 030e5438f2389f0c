using Bunit;
using Graph.Web.Components.Pages;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

[TestFixture]
public sealed class SolvedPageTests : PageTests
{
    [Test]
    public void Known_answer_shows_where_each_person_stands_and_stays()
    {
        GoTo("/solved");
        var page = Show<Solved>("还没有录入答案");
        On(page, "textarea", element => element.Change($"老板 {SampleStore.Boss}\n卡商 19900000002\n卡农 13812345678\n没有号码的人"));
        On(page, ".check-form", element => element.Submit());

        WaitFor(page, "共 3 人，其中首要 1 人");
        Assert.That(page.FindAll(".solved-table tbody tr"), Has.Count.EqualTo(3));
        Assert.That(page.Markup, Does.Contain("1 / 2").And.Contain("库中没有").And.Contain("没有号码的人"));

        GoTo("/solved");
        Show<Solved>("共 3 人，其中首要 1 人");
    }
}
