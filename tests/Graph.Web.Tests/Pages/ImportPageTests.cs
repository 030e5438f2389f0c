using Bunit;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Components.Pages;
using Graph.Web.Hosting.Imports;
using Graph.Web.ViewModels;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

[TestFixture]
public sealed class ImportPageTests : PageTests
{
    [Test]
    public void Report_accounts_for_every_row_and_shows_the_problems()
    {
        var page = Show<ImportReport>("6.2990E+18", parameters => parameters.Add(import => import.Id, Sample.ImportId));
        Assert.That(page.Markup, Does.Contain("话单.csv").And.Contain("gb18030").And.Contain("对方号码").And.Contain("problems.csv"));
        var counts = page.FindAll(".file-table tbody td.number").Select(cell => cell.TextContent.Trim());
        Assert.That(counts, Is.EqualTo(new[] { "8", "7", "0", "0", "1", "0" }));
    }

    [Test]
    public async Task Undo_needs_a_reason_and_takes_everything_back()
    {
        var page = Show<ImportReport>("撤销导入", parameters => parameters.Add(import => import.Id, Sample.ImportId));
        Press(page, "撤销导入");
        On(page, ".mark-form input", element => element.Change("导错了"));
        On(page, ".mark-form", element => element.Submit());
        WaitFor(page, "已撤销：移除对象");
        Assert.That((await Sample.Store.Linkage.InfoAsync(default)).Entities, Is.Zero);
        var runs = await Sample.Store.Runs.ListAsync(Viewer.Everything, Slice.First(1), default);
        Assert.That(runs.Items[0].State, Is.EqualTo(RunState.Queued));
    }

    [Test]
    public async Task Problem_rows_are_downloaded_as_text_that_no_spreadsheet_runs()
    {
        var model = Context.Services.GetRequiredService<ImportsModel>();
        var import = (await model.FindAsync(Viewer.Everything, Sample.ImportId, default))!;
        var csv = await model.RejectsCsvAsync(Viewer.Everything, import, code => code, default);
        Assert.That(csv, Does.StartWith("\uFEFFfile,sheet").And.Contain("话单.csv,0,8,8,对方号码,digits.lost,digits.lost,'=6.2990E+18"));
    }

    [Test]
    public void Unknown_file_asks_for_its_columns_and_is_ordered_with_its_mapping()
    {
        var page = Show<Import>("交入文件");
        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromText("甲,乙\n1,2\n", "表.csv"));
        WaitFor(page, "指定列含义");
        Assert.That(page.Markup, Does.Contain("有 1 个文件尚未识别"));

        foreach (var kind in page.FindAll(".mapping-form input[list^=kinds]").Count is var count ? Enumerable.Range(0, count) : [])
            On(page, ".mapping-form input[list^=kinds]", element => element.Change("Node"), kind);
        On(page, ".mapping-form input[list^=types]", element => element.Change("KNOWS"));
        On(page, ".mapping-form", element => element.Submit());
        WaitFor(page, () => !page.Markup.Contains("尚未识别", StringComparison.Ordinal));

        Press(page, "开始导入");
        var queue = Context.Services.GetRequiredService<ImportQueue>();
        WaitFor(page, () => queue.Open.Count == 1);
        var files = Directory.GetFiles(queue.Open[0].Order.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName);
        Assert.That(files, Is.EquivalentTo(new[] { "order.json", "表.csv", "表.csv.mapping.json" }));
    }
}
