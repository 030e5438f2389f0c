using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting;
using Graph.Web.Tables;
using Graph.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Graph.Web.Tests.Tables;

[TestFixture]
public sealed class TableExportTests : PageTests
{
    private static readonly Viewer Masked = Viewer.Everything with { Masking = MaskingLevel.Masked };

    [Test]
    public async Task Ranking_is_exported_with_its_filter_reasons_and_notice()
    {
        var rows = await RowsAsync("leaders", Viewer.Everything, ("role", "Leader"));
        Assert.That(rows[0], Does.Contain("名次").And.Contain("号码").And.Contain("理由"));
        Assert.That(rows[1], Does.Contain(SampleStore.BossName).And.Contain("110000200001010014").And.Contain("换代重现 2"));
        var footer = rows.Skip(2).Where(row => row.Count > 0).ToDictionary(row => row[0], row => row.Count > 1 ? row[1] : "");
        Assert.That(footer["筛选条件"], Is.EqualTo("角色: 幕后老板"));
        Assert.That(footer["数据快照"], Is.EqualTo("snapshot"));
        Assert.That(footer.Keys, Does.Contain("疑似线索，仅供研判，不作为证据"));
    }

    [Test]
    public async Task Money_is_in_yuan_and_numbers_keep_their_digits()
    {
        var rows = await RowsAsync("events", Viewer.Everything, ("nid", $"{await Sample.NidAsync("bankcard:6299990000000000019")}"));
        Assert.That(rows[1], Does.Contain("123456").And.Contain("6299990000000000019").And.Contain("6299990000000000027").And.Contain("2026-01-03 10:00:00"));
    }

    [Test]
    public async Task Masked_export_holds_no_full_number_or_name()
    {
        foreach (var name in new[] { "leaders", "groups", "members", "operations" })
        {
            var rows = await RowsAsync(name, Masked, ("group", SampleStore.GroupId));
            var text = string.Join('|', rows.SelectMany(row => row));
            Assert.That(text, Does.Not.Contain("110000200001010014").And.Not.Contain(SampleStore.BossName).And.Not.Contain("19900000002"), name);
        }
    }

    [Test]
    public async Task Unmasked_export_enters_the_log_as_such()
    {
        await RowsAsync("groups", Viewer.Everything);
        await RowsAsync("groups", Masked);
        var log = await Sample.Store.Operations.ListAsync(Viewer.Everything, Slice.First(2), default);
        Assert.That(log.Items.Select(entry => entry.Action), Is.EqualTo(new[] { "export", "export-unmasked" }));
        Assert.That(log.Items[1].Details, Does.Contain("\"masked\":false"));
    }

    [Test]
    public async Task Cell_that_begins_like_a_formula_is_text()
    {
        var rows = await RowsAsync("problems", Viewer.Everything, ("import", Sample.ImportId));
        Assert.That(rows[1], Does.Contain("'=6.2990E+18"));
    }

    [Test]
    public async Task Every_table_of_the_catalogue_can_be_read()
    {
        var token = Context.Services.GetRequiredService<SearchTokens>().Keep("19900000002");
        var nid = await Sample.NidAsync(SampleStore.Boss);
        foreach (var name in Context.Services.GetRequiredService<TableCatalogue>().Names)
        {
            var rows = await RowsAsync(
                name, Viewer.Everything, ("nid", $"{nid}"), ("group", SampleStore.GroupId), ("import", Sample.ImportId), ("file", "0"), ("token", token));
            Assert.That(rows[0], Is.Not.Empty, name);
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(string name, Viewer viewer, params (string Name, string Value)[] values)
    {
        var query = new TableQuery(viewer, values.ToDictionary(pair => pair.Name, pair => pair.Value));
        var file = await Context.Services.GetRequiredService<TableExport>().WriteAsync(name, query, "tester", default);
        return await WorkbookText.RowsAsync(file!.Value.Content);
    }
}
