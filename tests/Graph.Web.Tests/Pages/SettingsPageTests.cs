using Bunit;
using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Components.Pages.Settings;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

[TestFixture]
public sealed class SettingsPageTests : PageTests
{
    [Test]
    public void Jobs_show_outcome_and_difference()
    {
        var page = Show<RunsPage>("已完成");
        Assert.That(page.Markup, Does.Contain("节点 6").And.Contain("新增团伙 1").And.Contain("导入后"));
    }

    [Test]
    public async Task Run_now_enters_the_ledger_and_can_be_cancelled()
    {
        var page = Show<RunsPage>("立即运行");
        Press(page, "立即运行");
        WaitFor(page, "排队中");

        Press(page, "取消");
        WaitFor(page, "已取消");
        var runs = await Sample.Store.Runs.ListAsync(Viewer.Everything, Slice.First(1), default);
        Assert.That(runs.Items[0].State, Is.EqualTo(RunState.Cancelled));
    }

    [Test]
    public void Log_lists_the_import() => Show<OperationsLog>("tester");

    [Test]
    public void Data_are_verified()
    {
        var page = Show<StoreData>("sqlite");
        Press(page, "检查完整性");
        WaitFor(page, "没有发现问题");
    }

    [Test]
    public async Task Threshold_becomes_a_version_with_a_reason()
    {
        var page = Show<ThresholdsPage>("正在使用默认值");
        On(page, ".settings-form input[inputmode=decimal]", element => element.Change("4"));
        On(page, ".settings-form .wide input", element => element.Change("试行"));
        On(page, ".settings-form", element => element.Submit());
        WaitFor(page, "第 1 版");
        var document = await Sample.Store.Settings.GetAsync(Thresholds.DocumentName, default);
        Assert.That(Thresholds.Parse(document!.Json), Is.EqualTo(new Thresholds { MoneyConvergenceCases = 4 }));
    }

    [Test]
    public async Task Stop_list_is_edited_line_by_line()
    {
        var page = Show<PublicNumbers>("正在使用默认值");
        On(page, ".settings-form textarea", element => element.Change("110\n95*\n110\n"));
        On(page, ".settings-form .form-row input", element => element.Change("精简"));
        On(page, ".settings-form", element => element.Submit());
        WaitFor(page, "第 1 版");
        var document = await Sample.Store.Settings.GetAsync(StopList.DocumentName, default);
        Assert.That(StopList.Parse(document!.Json).Phones, Is.EqualTo(new[] { "110", "95*" }));
    }

    [TestCase("many", "不是数字")]
    [TestCase("-1", "alert")]
    public void Threshold_that_makes_no_sense_is_refused(string value, string expected)
    {
        var page = Show<ThresholdsPage>("正在使用默认值");
        On(page, ".settings-form input[inputmode=decimal]", element => element.Change(value));
        On(page, ".settings-form .wide input", element => element.Change("试行"));
        On(page, ".settings-form", element => element.Submit());
        WaitFor(page, expected);
    }
}
