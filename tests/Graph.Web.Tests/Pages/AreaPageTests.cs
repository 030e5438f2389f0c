using Bunit;
using Graph.Web.Components.Pages;
using Graph.Web.ViewModels;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

[TestFixture]
public sealed class AreaPageTests : PageTests
{
    [Test]
    public void Region_shows_persons_by_role_and_says_that_there_is_no_rate()
    {
        GoTo("/area?region=11");
        var page = Show<Area>("北京市");

        Assert.That(page.Markup, Does.Contain("幕后老板").And.Contain("不显示比率").And.Contain("使用地"));
    }

    [Test]
    public void Without_a_region_it_asks_for_one()
    {
        GoTo("/area");

        Show<Area>("请选择地区");
    }

    [Test]
    public void Leaders_of_a_region_are_counted_and_the_column_says_which_place_is_meant()
    {
        GoTo("/leaders?place=native&region=11");
        var page = Show<Leaders>(SampleStore.BossName);

        Assert.That(page.FindAll(".actor-table tbody tr"), Has.Count.EqualTo(2));
        Assert.That(page.Markup, Does.Contain("户籍地").And.Contain("北京市"));
    }

    [Test]
    public void Leaders_of_another_region_are_none()
    {
        GoTo("/leaders?place=native&region=35");

        Show<Leaders>("没有排序对象");
    }

    [Test]
    public void Periods_that_touch_are_one_and_gaps_stay()
    {
        var periods = CoveredPeriod.Of([(new(2026, 1, 1), new(2026, 1, 10)), (new(2026, 1, 11), new(2026, 1, 20)), (new(2026, 2, 1), new(2026, 2, 9))]);

        Assert.That(periods, Has.Count.EqualTo(2));
        Assert.That(periods[0].Length, Is.EqualTo(0.5).Within(1e-9));
    }
}
