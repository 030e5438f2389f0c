using System.Text;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Tables;

[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class XlsxTableTests : IDisposable
{
    private readonly TempTables _files = new();

    public void Dispose() => _files.Dispose();

    [Test]
    public void EachKindOfCell_IsShownAsText() => Assert.That(
        Rows(new XlsxBuilder().Sheet("一", ["文 本", 12.5m, 13800000001L, true, new DateTime(2024, 4, 1, 8, 3, 0), new DateTime(2024, 4, 1)])),
        Is.EqualTo(new[] { "文 本|12.5|13800000001|TRUE|2024-04-01 08:03:00|2024-04-01" }));

    [TestCase("<c r=\"A1\" t=\"inlineStr\"><is><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></is></c>", "张三")]
    [TestCase("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [TestCase("<c r=\"A1\" t=\"str\"><f>1+1</f><v>2</v></c>", "2")]
    [TestCase("<c r=\"A1\" s=\"2\"><v>1.0625</v></c>", "25:30:00")]
    [TestCase("<c r=\"A1\" s=\"1\"><v>0.5</v></c>", "12:00:00")]
    [TestCase("<c r=\"A1\" s=\"3\"><v>0.30000000000000004</v></c>", "0.3")]
    [TestCase("<c r=\"A1\"><v>1.3800000001E10</v></c>", "13800000001")]
    [TestCase("<c r=\"C1\"><v>7</v></c>", "||7")]
    [TestCase("<c><v>1</v></c><c/><c><v>3</v></c>", "1||3")]
    public void Cell_IsRead(string cell, string expected) =>
        Assert.That(Rows(new XlsxBuilder().SheetData("一", $"<row r=\"1\">{cell}</row>")), Is.EqualTo(new[] { expected }));

    [TestCase("6222000000000000123")]
    [TestCase("6.2990000000000003E+18")]
    [TestCase("1234567890123456")]
    public void NumberThatLostDigits_SaysSo(string value)
    {
        var cell = Rows(new XlsxBuilder().SheetData("一", $"<row r=\"1\"><c r=\"A1\"><v>{value}</v></c></row>")).Single();

        Assert.That(IdentifierText.HasLostDigits(cell), cell);
    }

    [Test]
    public void HiddenSheets_AreReadInFileOrder()
    {
        using var table = _files.Open(new XlsxBuilder().Sheet("甲", ["1"]).HiddenSheet("乙", ["2"]).Sheet("丙", ["3"]));

        Assert.That(table.SheetNames, Is.EqualTo(new[] { "甲", "乙", "丙" }));
        Assert.That(table.Rows(default).Select(row => (row.Sheet, row.Cells[0])), Is.EqualTo(new[] { (0, "1"), (1, "2"), (2, "3") }));
    }

    [Test]
    public void MergedCells_HaveTheValueOfTheFirst() =>
        Assert.That(Rows(new XlsxBuilder().Sheet("一", ["合并", null, "c"])), Is.EqualTo(new[] { "合并||c" }));

    [Test]
    public void SheetThatIsNotThere_IsRefused() =>
        Assert.That(Code(new XlsxBuilder().Sheet("一", ["1"]), new TableOptions { Sheet = 1 }), Is.EqualTo("file.sheet-missing"));

    [Test]
    public void CellInTheFarCorner_CostsOneRowAndNoMemory()
    {
        using var table = _files.Open(new XlsxBuilder().SheetData("一",
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row><row r=\"99999999\"><c r=\"A1\"><v>3</v></c></row>"));

        var rows = table.Rows(default).ToList();

        Assert.That(rows.Select(row => (row.Row, row.Cells.Count, row.Fault)),
            Is.EqualTo(new (long, int, string?)[] { (1, 1, null), (1_048_576, 0, "row.too-wide"), (99_999_999, 1, null) }));
    }

    [Test]
    public void WideRowWithoutGaps_IsRead()
    {
        var row = Enumerable.Range(0, 3_000).Select(i => (object?)i).ToArray();

        using var table = _files.Open(new XlsxBuilder().Sheet("一", row));

        Assert.That(table.Rows(default).Single().Cells, Has.Count.EqualTo(3_000));
    }

    [Test]
    public void RowsWithTheSameNumber_AreNumberedApart() => Assert.That(
        _files.Open(new XlsxBuilder().SheetData("一", "<row r=\"5\"><c><v>1</v></c></row><row r=\"5\"><c><v>2</v></c></row>")).Rows(default).Select(row => row.Row),
        Is.EqualTo(new[] { 5L, 6L }));

    [Test]
    public void PartThatUnpacksBeyondReason_IsRefusedUnread()
    {
        var bomb = new XlsxBuilder().Sheet("一", ["1"]).Part("xl/worksheets/sheet1.xml", stream =>
        {
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 80; i++)
                stream.Write(blanks);
        });

        Assert.That(Code(bomb), Is.EqualTo("file.xlsx-bomb"));
    }

    [Test]
    public void RowThatNeverEnds_IsRefused() => Assert.That(
        Code(new XlsxBuilder().SheetData("一", "<row><c t=\"str\"><v>" + new string('x', 20 << 20) + "</v></c></row>")), Is.EqualTo("file.xlsx-bomb"));

    [Test]
    public void CellTooLong_IsAFault()
    {
        var row = Rows(new XlsxBuilder().SheetData("一", "<row><c t=\"str\"><v>" + new string('x', 2 << 20) + "</v></c></row>")).Single();

        Assert.That(row, Does.EndWith("!row.too-long").And.Length.LessThan(300));
    }

    [TestCase("<row><c t=\"s\"><v>99</v></c></row>", TestName = "Damaged_TextThatIsNotThere")]
    [TestCase("<row><c t=\"s\"><v>x</v></c></row>", TestName = "Damaged_TextNumberThatIsNone")]
    [TestCase("<row><c><v>1</c></row>", TestName = "Damaged_ElementsCrossed")]
    public void DamagedSheet_IsRefused(string rows) => Assert.That(Code(new XlsxBuilder().SheetData("一", rows)), Is.EqualTo("file.xlsx-damaged"));

    [Test]
    public void DateThatIsNone_IsShownAsItStands() =>
        Assert.That(Rows(new XlsxBuilder().SheetData("一", "<row><c s=\"1\"><v>NaN</v></c><c s=\"1\"><v>-5</v></c><c s=\"1\"><v>1E300</v></c></row>")), Has.Length.EqualTo(1));

    [Test]
    public void DeepNesting_IsRefused() =>
        Assert.That(Code(new XlsxBuilder().SheetData("一", string.Concat(Enumerable.Repeat("<a>", 100_000)))), Is.EqualTo("file.xlsx-damaged"));

    [Test]
    public void MoreNamesThanAWorkbookHas_AreRefused() =>
        Assert.That(Code(new XlsxBuilder().SheetData("一", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<a{i}/>")))), Is.EqualTo("file.xlsx-damaged"));

    [Test]
    public void DocumentTypeWithEntities_IsRefused() => Assert.That(
        Code(new XlsxBuilder().Sheet("一", ["1"]).Part("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"x\">]><sst><si><t>&a;</t></si></sst>")),
        Is.EqualTo("file.xlsx-damaged"));

    [Test]
    public void CutWorkbook_IsRefused()
    {
        new XlsxBuilder().Sheet("一", ["1", "2"]).Save(_files.PathOf("whole.xlsx"));
        var whole = File.ReadAllBytes(_files.PathOf("whole.xlsx"));

        Assert.That(Assert.Throws<GraphException>(() => _files.Open(whole[..^40]))!.Code, Is.EqualTo("file.xlsx-damaged"));
    }

    [TestCase(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "file.xls-old")]
    [TestCase(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, "file.pdf")]
    [TestCase(new byte[] { 0x52, 0x61, 0x72, 0x21, 0x1A, 0x07 }, "file.archive")]
    [TestCase(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "file.image")]
    public void OtherContent_IsRefusedByWhatItIs(byte[] content, string code) =>
        Assert.That(Assert.Throws<GraphException>(() => _files.Open(content))!.Code, Is.EqualTo(code));

    [Test]
    public void WebPageWithoutATable_IsRefused() =>
        Assert.That(Assert.Throws<GraphException>(() => _files.Open("\r\n<HTML><body>登录已过期</body></HTML>"))!.Code, Is.EqualTo("file.html"));

    [Test]
    public void BinaryWorkbook_IsRefusedWithAHint() =>
        Assert.That(Code(new XlsxBuilder().Sheet("一", ["1"]).Part("xl/workbook.bin", "x")), Is.EqualTo("file.xls-old"));

    private string[] Rows(XlsxBuilder workbook)
    {
        using var table = _files.Open(workbook);
        return TempTables.Shown(table);
    }

    private string Code(XlsxBuilder workbook, TableOptions? options = null) => Assert.Throws<GraphException>(() =>
    {
        using var table = _files.Open(workbook, options);
        table.Rows(default).Count();
    })!.Code;
}
