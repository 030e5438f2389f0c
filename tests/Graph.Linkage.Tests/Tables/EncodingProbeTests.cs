using System.Text;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Tables;

[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EncodingProbeTests : IDisposable
{
    private const string Text = "姓名,号码\n张三,13800000001\n";
    private readonly TempTables _files = new();

    public void Dispose() => _files.Dispose();

    private static IEnumerable<TestCaseData> Encodings()
    {
        yield return new TestCaseData(new UTF8Encoding(false), "utf-8");
        yield return new TestCaseData(new UTF8Encoding(true), "utf-8-bom");
        yield return new TestCaseData(Encoding.Unicode, "utf-16le");
        yield return new TestCaseData(Encoding.BigEndianUnicode, "utf-16be");
        yield return new TestCaseData(TempTables.Gb18030, "gb18030");
    }

    [TestCaseSource(nameof(Encodings))]
    public void EachEncoding_IsFoundAndReadAlike(Encoding encoding, string name)
    {
        using var table = _files.Open([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);

        Assert.That(table.Encoding, Is.EqualTo(name));
        Assert.That(TempTables.Shown(table), Is.EqualTo(new[] { "姓名|号码", "张三|13800000001" }));
    }

    [Test]
    public void ChineseOnlyAtTheEndOfALargeFile_IsStillFound()
    {
        var ascii = string.Concat(Enumerable.Repeat("a,b\n", 100_000));

        using var table = _files.Open(TempTables.Gb18030.GetBytes(ascii + "张三,1\n"));

        Assert.That(table.Encoding, Is.EqualTo("gb18030"));
        Assert.That(table.Rows(default).Last().Cells, Is.EqualTo(new[] { "张三", "1" }));
    }

    [TestCase(65_533)]
    [TestCase(65_534)]
    [TestCase(65_535)]
    public void CharacterAcrossTheEdgeOfTheBuffer_IsDecoded(int before)
    {
        using var table = _files.Open(new string('a', before) + "𠮷" + new string('b', 70_000));

        Assert.That(table.Encoding, Is.EqualTo("utf-8"));
        Assert.That(table.Rows(default).Single().Cells.Single(), Has.Length.EqualTo(before + 2 + 70_000));
    }

    [Test]
    public void Utf8WithOneBrokenByte_IsRefusedAndNotReadAsChineseGarbage()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(Text), 0xE5, .. "\n"u8];

        Assert.That(Code(content), Is.EqualTo("file.encoding"));
    }

    [Test]
    public void BrokenTextBehindAMark_IsRefused() =>
        Assert.That(Code([0xEF, 0xBB, 0xBF, .. TempTables.Gb18030.GetBytes(Text)]), Is.EqualTo("file.encoding"));

    [Test]
    public void BytesOfNoEncoding_AreRefused() => Assert.That(Code([.. "a,b\n"u8, 0xFF, 0xFF, 0xFF]), Is.EqualTo("file.encoding"));

    [Test]
    public void BytesThatTheNamedEncodingCannotDecode_AreRefused() =>
        Assert.That(Code(TempTables.Gb18030.GetBytes(Text), new TableOptions { Encoding = "utf-8" }), Is.EqualTo("file.encoding"));

    [Test]
    public void UnknownEncodingName_IsRefused() =>
        Assert.That(Code(Encoding.UTF8.GetBytes(Text), new TableOptions { Encoding = "klingon" }), Is.EqualTo("file.encoding-unknown"));

    [TestCase(new byte[] { 97, 44, 0, 98 }, "file.not-readable")]
    [TestCase(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16 }, "file.image")]
    [TestCase(new byte[0], "file.empty")]
    public void BinaryOrEmptyFile_IsRefused(byte[] content, string code) => Assert.That(Code(content), Is.EqualTo(code));

    private string Code(byte[] content, TableOptions? options = null) => Assert.Throws<GraphException>(() => _files.Open(content, options))!.Code;
}
