using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Tables;

/// <summary>Files as old offices send them: binary workbooks, web pages and text under the name .xls.</summary>
[TestFixture]
public sealed class OldOfficeTests
{
    private TempTables _files = null!;

    [SetUp]
    public void Create() => _files = new TempTables();

    [TearDown]
    public void Remove() => _files.Dispose();

    [Test]
    public void WorkbookOfBefore2007_IsReadCellByCell()
    {
        var rows = Rows(File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Tables", "Samples", "registrations.xls")));

        Assert.That(rows[0], Is.EqualTo("机主姓名|手机号码|证件号码|入网时间|数字"));
        Assert.That(rows[1], Does.StartWith("张演一|15400000001|110000200001010014|2026-01-02|"));
        Assert.That(rows[2], Does.StartWith("李演二|15400000002|110000200001010030|2026-01-03 10:20:30|12.5"));
    }

    [Test]
    public void NumberThatLostItsDigits_KeepsItsExponent()
    {
        var rows = Rows(File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Tables", "Samples", "registrations.xls")));

        Assert.That(rows[1], Does.EndWith("E+18"));
    }

    [Test]
    public void CutWorkbookOfBefore2007_IsRefused()
    {
        var whole = File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Tables", "Samples", "registrations.xls"));

        Assert.That(Assert.Throws<GraphException>(() => Rows(whole[..600]))!.Code, Is.EqualTo("file.xls-old"));
    }

    [Test]
    public void WebPageUnderTheNameOfAWorkbook_IsReadRowByRow()
    {
        var page = "<html><head><style>td{mso-number-format:'\\@'}</style></head><body>\n<table>\n<tr><th>户名</th><th>卡号</th><th>备注</th></tr>"
            + "\n<tr><td>张&nbsp;演</td><td><font>6299990000000000019</font></td><td>转出<br>两笔 &lt;已核&gt;</td></tr><!-- <tr><td>旧</td></tr> --></table></body></html>";

        Assert.That(Rows(page), Is.EqualTo(new[] { "户名|卡号|备注", "张 演|6299990000000000019|转出 两笔 <已核>" }));
    }

    [Test]
    public void SpannedAndNumberedCells_KeepTheColumns()
    {
        Assert.That(Rows("<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td>c<td>d<td>e</table>"), Is.EqualTo(new[] { "a||b", "c|d|e" }));
        var xml = "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"x\"><Worksheet><Table><Row><Cell><Data>a</Data></Cell><Cell ss:Index=\"3\"><Data>b</Data></Cell></Row></Table></Worksheet></Workbook>";
        Assert.That(Rows(xml), Is.EqualTo(new[] { "a||b" }));
    }

    [Test]
    public void ScriptsOfAPage_AreNoCells() =>
        Assert.That(Rows("<table><tr><td>a<script>if (1<2) x='</td><td>';</script></td></tr></table>"), Is.EqualTo(new[] { "a" }));

    [Test]
    public void TabTextUnderTheNameOfAWorkbook_IsReadAsText()
    {
        var path = _files.Write("流水.xls", TempTables.Gb18030.GetBytes("户名\t卡号\n张演\t6299990000000000019\n"));

        using var table = TableFile.Open(path, "流水.xls", new TableOptions());

        Assert.That(TempTables.Shown(table), Is.EqualTo(new[] { "户名|卡号", "张演|6299990000000000019" }));
        Assert.That(table.Encoding, Is.EqualTo("gb18030"));
    }

    private string[] Rows(byte[] content)
    {
        using var table = _files.Open(content);
        return TempTables.Shown(table);
    }

    private string[] Rows(string content)
    {
        using var table = _files.Open(content);
        return TempTables.Shown(table);
    }
}
