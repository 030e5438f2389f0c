using Bunit;
using Graph.Web.Components.Pages;
using Graph.Web.Components.Pages.Settings;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

/// <summary>Every page of an empty store says what to do.</summary>
[TestFixture]
public sealed class EmptyPageTests : PageTests
{
    internal override Task<SampleStore> CreateAsync() => SampleStore.EmptyAsync();

    [Test]
    public void First_page_shows_the_way_in_the_demo_and_the_files_it_reads()
    {
        var page = Show<Overview>("去导入");
        Assert.That(page.Markup, Does.Contain("先看演示").And.Contain("--demo").And.Contain("查询账号"));
    }

    [Test]
    public void Groups_ask_for_a_run() => Show<Groups>("没有疑似团伙");

    [Test]
    public void Leaders_ask_for_data() => Show<Leaders>("没有排序对象");

    [Test]
    public void Nothing_is_to_be_queried() => Show<Next>("没有待查对象");

    [Test]
    public void Unknown_group_leads_back() => Show<Group>("没有这个团伙", page => page.Add(group => group.Id, "cccccccccc"));

    [Test]
    public void Unknown_object_is_said_to_be_missing() => Show<Entity>("没有这个对象", page => page.Add(entity => entity.Nid, 7));

    [Test]
    public void Unknown_import_leads_back() => Show<ImportReport>("没有这次导入", page => page.Add(import => import.Id, "cccccccccc"));

    [Test]
    public void Import_shows_what_it_understands() => Show<Import>("还没有导入");

    [Test]
    public void Jobs_wait_for_an_import() => Show<RunsPage>("还没有分析任务");

    [Test]
    public void Log_is_empty() => Show<OperationsLog>("还没有操作");

    [Test]
    public void English_reader_reads_English()
    {
        Read("en");
        Show<Overview>("No data yet");
    }
}
