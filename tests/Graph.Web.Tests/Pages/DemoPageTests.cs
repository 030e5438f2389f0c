using Bunit;
using Graph.Web.Components.Pages;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

[TestFixture]
public sealed class DemoPageTests : PageTests
{
    protected override bool IsDemo => true;

    [Test]
    public void Demo_takes_no_imports_and_offers_an_empty_store()
    {
        var page = Show<Import>("演示库不接受导入");
        Assert.That(page.FindAll(".drop-zone"), Is.Empty);
        Assert.That(page.FindAll("form[action='/host/own']"), Has.Count.EqualTo(1));
    }
}
