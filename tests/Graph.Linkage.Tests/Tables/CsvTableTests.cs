using System.Text;
using CsCheck;
using Graph.Linkage.Ingest.Tables;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Tables;

[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CsvTableTests : IDisposable
{
    private readonly TempTables _files = new();

    public void Dispose() => _files.Dispose();

    [TestCase("a,b\n1,2\n", TestName = "Delimiter_Comma")]
    [TestCase("a;b\n1;2\n", TestName = "Delimiter_Semicolon")]
    [TestCase("a\tb\n1\t2\n", TestName = "Delimiter_Tab")]
    [TestCase("a|b\n1|2\n", TestName = "Delimiter_Bar")]
    [TestCase("a   b\n1 2\n", TestName = "Delimiter_Blanks")]
    [TestCase("a,b\r1,2\r", TestName = "LineEnd_Cr")]
    [TestCase("a,b\r\n1,2", TestName = "LineEnd_CrLf_NoneAtTheEnd")]
    [TestCase("\"a\",\"b\"\r\n\"1\",\"2\"\r\n", TestName = "Quoted")]
    public void TwoByTwo_IsRead(string text) => Assert.That(Rows(text), Is.EqualTo(new[] { "a|b", "1|2" }));

    [TestCase("x,\"a\"\"b\"\n", "x|a\"b", TestName = "QuoteInside")]
    [TestCase("x,\"a,b\"\n", "x|a,b", TestName = "DelimiterInside")]
    [TestCase("x,\"a\nb\"\n", "x|a\nb", TestName = "NewlineInside")]
    [TestCase("x,\"a\r\n\r\nb\",c\n", "x|a\n\nb|c", TestName = "BlankLineInside")]
    [TestCase("x,=\"0012\"\n", "x|=\"0012\"", TestName = "FormulaText_StaysRaw")]
    [TestCase("x,a\t\t\n", "x|a\t\t", TestName = "TrailingTabs_StayRaw")]
    [TestCase("x,5\" pipe\n", "x|5\" pipe", TestName = "QuoteInsideAPlainCell_IsText")]
    [TestCase("x,\"\"\n", "x|", TestName = "EmptyQuoted")]
    public void Cell_IsReadAsItStands(string text, string expected) =>
        Assert.That(Rows(text, new TableOptions { Delimiter = "," }), Is.EqualTo(new[] { expected }));

    [Test]
    public void RaggedRows_KeepTheirOwnLengths() =>
        Assert.That(Rows("a,b,c\n1\n1,2,3,4\n\n1,2,\n"), Is.EqualTo(new[] { "a|b|c", "1", "1|2|3|4", "", "1|2|" }));

    [Test]
    public void UnterminatedQuote_CostsOneRecord()
    {
        using var table = _files.Open("a,b\n1,\"open\n3,4\n5,6\n");

        var rows = table.Rows(default).ToList();

        Assert.That(rows.Select(row => (row.Row, row.Line, row.Fault)), Is.EqualTo(new (long, long, string?)[]
        {
            (1, 1, null), (2, 2, "row.unterminated-quote"), (3, 3, null), (4, 4, null),
        }));
        Assert.That(rows[2].Cells, Is.EqualTo(new[] { "3", "4" }));
    }

    [Test]
    public void UnterminatedQuoteBeforeQuotedRecords_DoesNotSwallowThem() =>
        Assert.That(Rows("\"a\",\"b\"\n\"1\",\"open\n\"3\",\"4\"\n5,\"6\"\n"), Is.EqualTo(new[]
        {
            "a|b", "\"1\"|\"open !row.unterminated-quote", "3|4", "5|6",
        }));

    [Test]
    public void RecordAfterAMultilineCell_KeepsItsPhysicalLine()
    {
        using var table = _files.Open("a,b\n\"1\n1\n1\",2\n3,4\n");

        Assert.That(table.Rows(default).Select(row => (row.Row, row.Line)), Is.EqualTo(new[] { (1L, 1L), (2L, 2L), (3L, 5L) }));
    }

    [Test]
    public void LineTooLong_IsAFaultAndReadingGoesOn()
    {
        var rows = Rows("a,b\n" + new string('x', 3 << 20) + "\n1,2\n");

        Assert.That(rows[1], Does.EndWith("!row.too-long").And.Length.LessThan(300));
        Assert.That(rows[2], Is.EqualTo("1|2"));
    }

    [Test]
    public void LineTooLongInsideAnOpenQuote_IsNotCutSilently()
    {
        var rows = Rows("a,b\n1,\"open\n" + new string('x', 3 << 20) + "\"\n1,2\n");

        Assert.That(rows.Select(row => row.Split('!').ElementAtOrDefault(1)), Is.EqualTo(new[] { null, "row.unterminated-quote", "row.too-long", null }));
    }

    [Test]
    public void RowTooWide_IsAFault() =>
        Assert.That(Rows("a,b\n" + new string(',', 20_000) + "\n1,2\n")[1], Does.EndWith("!row.too-wide"));

    [Test, CancelAfter(20_000)]
    public void ManyOpenQuotes_DoNotTakeQuadraticTime(CancellationToken cancellation)
    {
        using var table = _files.Open(string.Concat(Enumerable.Repeat("\"" + string.Concat(Enumerable.Repeat("x\"\"", 3_000)) + "\n", 600)));

        Assert.That(table.Rows(cancellation).Count(row => row.Fault == "row.unterminated-quote"), Is.EqualTo(600));
    }

    [Test]
    public void CancelledReading_Stops()
    {
        using var table = _files.Open(string.Concat(Enumerable.Repeat("a,b\n", 5_000)));

        Assert.Throws<OperationCanceledException>(() => table.Rows(new CancellationToken(canceled: true)).Count());
    }

    [Test]
    public void LargeFile_IsReadInBoundedMemory()
    {
        var path = _files.PathOf("large.csv");
        using (var writer = new StreamWriter(path, false, new UTF8Encoding(false)))
        {
            for (var i = 0; i < 500_000; i++)
                writer.WriteLine($"{i},13800000001,\"某市某区某路 {i} 号, 甲座\",2024-04-01 08:03:00,1234.00");
        }
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (rows, peak) = (0, 0L);

        using var table = TableFile.Open(path, "large.csv", new TableOptions());
        foreach (var row in table.Rows(default))
        {
            if (++rows % 50_000 == 0)
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.That(new FileInfo(path).Length, Is.GreaterThan(40L << 20));
        Assert.That(rows, Is.EqualTo(500_000));
        Assert.That(peak, Is.LessThan(8L << 20));
    }

    [Test]
    public void QuotedTable_ComesBackAsItWas()
    {
        var cell = Gen.OneOf(Gen.String[Gen.Char["ab,;|\t\"\n 张="], 0, 8], Gen.Int.Select(number => $"{number}"));

        cell.Array[2, 6].Array[1, 12].Sample(rows =>
        {
            using var table = _files.Open(string.Concat(rows.Select(Quoted)), new TableOptions { Delimiter = "," });
            return table.Rows(default).Select(row => row.Cells).SequenceEqual(rows, CellComparer);
        }, iter: 500, seed: "0000TABLE001", threads: 1);
    }

    private static IEqualityComparer<IReadOnlyList<string>> CellComparer { get; } =
        EqualityComparer<IReadOnlyList<string>>.Create((one, other) => one!.SequenceEqual(other!), cells => cells.Count);

    private static string Quoted(string[] cells) => string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"")}\"")) + "\r\n";

    private string[] Rows(string text, TableOptions? options = null)
    {
        using var table = _files.Open(text, options);
        return TempTables.Shown(table);
    }
}
