using CsCheck;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Tables;

/// <summary>Whatever the bytes, a table is read or refused with a message; nothing else is ever thrown.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HostileTableTests : IDisposable
{
    private readonly TempTables _files = new();

    public void Dispose() => _files.Dispose();

    [Test]
    public void RandomBytes_AreReadOrRefused() => Gen.Byte.Array[0, 600].Sample(Survives, iter: 3_000, threads: 1);

    [Test]
    public void RandomTextOfQuotesAndDelimiters_IsReadOrRefused() =>
        Gen.String[Gen.Char["\"\"\",;\t|\r\n ab张="], 0, 400].Sample(text => Survives(System.Text.Encoding.UTF8.GetBytes(text)), iter: 3_000, threads: 1);

    [Test]
    public void WorkbookWithChangedBytes_IsReadOrRefused()
    {
        new XlsxBuilder().Sheet("一", ["文本", 1, true, new DateTime(2024, 4, 1)], ["乙", 2.5m]).Save(_files.PathOf("whole.xlsx"));
        var whole = File.ReadAllBytes(_files.PathOf("whole.xlsx"));

        Gen.Select(Gen.Int[4, whole.Length - 1], Gen.Byte).Array[1, 6].Sample(changes =>
        {
            var bytes = (byte[])whole.Clone();
            foreach (var (at, value) in changes)
                bytes[at] = value;
            Survives(bytes);
        }, iter: 3_000, threads: 1);
    }

    [Test]
    public void SheetWithChangedText_IsReadOrRefused()
    {
        const string Row = "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45383.5</v></c></row>";
        var change = Gen.Select(Gen.Int[0, Row.Length - 1], Gen.Char["<>/=\"&;0123456789.-+ENaAZrcvst "]);

        change.Array[1, 4].Sample(changes =>
        {
            var text = Row.ToCharArray();
            foreach (var (at, character) in changes)
                text[at] = character;
            new XlsxBuilder().Sheet("一", ["x"]).SheetData("二", new string(text)).Save(_files.PathOf("changed.xlsx"));
            Survives(File.ReadAllBytes(_files.PathOf("changed.xlsx")));
        }, iter: 2_000, threads: 1);
    }

    [Test]
    public void ArchiveWithChangedBytes_IsOpenedOrRefused()
    {
        new XlsxBuilder().Sheet("一", ["x"]).Save(_files.PathOf("whole"));
        var whole = File.ReadAllBytes(_files.PathOf("whole"));

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 6].Sample(changes =>
        {
            var bytes = (byte[])whole.Clone();
            foreach (var (at, value) in changes)
                bytes[at] = value;
            using var work = new TempTables();
            FileIntake.Expand([_files.Write("in/changed.zip", bytes)], work.Folder, default);
        }, iter: 500, threads: 1);
    }

    private void Survives(byte[] content)
    {
        try
        {
            using var table = _files.Open(content);
            table.Rows(default).Count();
        }
        catch (GraphException refusal)
        {
            Assert.That(refusal.Code, Does.StartWith("file."));
        }
    }
}
