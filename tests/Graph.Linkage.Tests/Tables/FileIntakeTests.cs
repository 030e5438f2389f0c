using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Tables;

[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FileIntakeTests : IDisposable
{
    private readonly TempTables _given = new();
    private readonly TempTables _work = new();

    public void Dispose()
    {
        _given.Dispose();
        _work.Dispose();
    }

    [Test]
    public void Folder_IsReadToTheBottomInOrdinalOrder()
    {
        foreach (var name in (string[])["b.csv", "a/z.csv", "B.csv", "a/b/c.csv"])
            _given.Write(name, "x");

        Assert.That(Expand().Select(file => file.Name), Is.EqualTo(new[] { "B.csv", "a/b/c.csv", "a/z.csv", "b.csv" }));
    }

    [Test]
    public void File_HasTheHashOfItsBytes()
    {
        _given.Write("a.csv", "x,y");

        var file = Expand().Single();

        Assert.That(file.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData("x,y"u8))));
        Assert.That(file.Length, Is.EqualTo(3));
    }

    [TestCase("Thumbs.db", "file.skipped-system")]
    [TestCase(".DS_Store", "file.skipped-system")]
    [TestCase("desktop.ini", "file.skipped-system")]
    [TestCase("__MACOSX/a.csv", "file.skipped-system")]
    [TestCase("~$话单.xlsx", "file.skipped-lock")]
    public void SystemFile_IsSkippedWithAReason(string name, string code)
    {
        _given.Write(name, "x");

        Assert.That(Expand().Single().Skip!.Code, Is.EqualTo(code));
    }

    [TestCase("a.pdf", "file.pdf")]
    [TestCase("a.docx", "file.word")]
    [TestCase("a.JPG", "file.image")]
    [TestCase("a.exe", "file.program")]
    [TestCase("a.rar", "file.archive")]
    public void OtherKind_IsRefusedWithWhatToDo(string name, string code)
    {
        _given.Write(name, "x");

        var refusal = Expand().Single().Refusal!;

        Assert.That(refusal.Code, Is.EqualTo(code));
        Assert.That(UserMessages.Hint(refusal, CultureInfo.GetCultureInfo("zh-CN")), Is.Not.Null);
        Assert.That(UserMessages.Hint(refusal, CultureInfo.GetCultureInfo("en")), Is.Not.Null);
    }

    [Test]
    public void TextNamedAsOldWorkbook_IsLeftToItsContent()
    {
        _given.Write("流水.xls", "a\tb\n1\t2\n");

        Assert.That(Expand().Single().Refusal, Is.Null);
    }

    [Test]
    public void PathThatNamesNothing_IsRefused() => Assert.That(
        Assert.Throws<GraphException>(() => FileIntake.Expand([_given.PathOf("none.csv")], _work.Folder, default))!.Code, Is.EqualTo("file.not-found"));

    [Test]
    public void LinkToAFolder_IsSkippedAndNotFollowed()
    {
        _given.Write("a.csv", "x");
        Directory.CreateSymbolicLink(_given.PathOf("loop"), _given.Folder);

        Assert.That(Expand().Select(file => (file.Name, file.Skip?.Code)), Is.EqualTo(new[] { ("a.csv", null), ("loop", "file.skipped-link") }));
    }

    [Test]
    public void LinkToNothing_IsRefused()
    {
        File.CreateSymbolicLink(_given.PathOf("a.csv"), _given.PathOf("none"));

        Assert.That(Expand().Single().Refusal!.Code, Is.EqualTo("file.not-found"));
    }

    [Test]
    public void Archive_IsOpenedAndItsNamesRead()
    {
        Zip("话单.zip", TempTables.Gb18030, ("移动/张三.csv", "a,b"), ("__MACOSX/x", "x"));

        var files = Expand();

        Assert.That(files.Select(file => file.Name), Is.EqualTo(new[] { "话单.zip/__MACOSX/x", "话单.zip/移动/张三.csv" }));
        Assert.That(files[0].Skip!.Code, Is.EqualTo("file.skipped-system"));
        Assert.That(File.ReadAllText(files[1].Path), Is.EqualTo("a,b"));
    }

    [Test]
    public void ArchiveNamesInUtf8WithoutTheFlag_AreRead()
    {
        Zip("a.zip", TempTables.Gb18030, ("AAAAAA.csv", "x"));
        var bytes = File.ReadAllBytes(_given.PathOf("a.zip"));
        var (old, utf8) = ("AAAAAA"u8.ToArray(), Encoding.UTF8.GetBytes("张三"));
        for (var at = bytes.AsSpan().IndexOf(old); at >= 0; at = bytes.AsSpan().IndexOf(old))
            utf8.CopyTo(bytes, at);
        _given.Write("a.zip", bytes);

        Assert.That(Expand().Single().Name, Is.EqualTo("a.zip/张三.csv"));
    }

    [TestCase("../../escape.csv")]
    [TestCase("/tmp/escape.csv")]
    [TestCase("..\\..\\escape.csv")]
    [TestCase("a/../../../escape.csv")]
    public void EntryThatWouldLeaveTheFolder_StaysInside(string entry)
    {
        Zip("a.zip", Encoding.UTF8, (entry, "x"));

        var file = Expand().Single();

        Assert.That(Path.GetFullPath(file.Path), Does.StartWith(_work.Folder + Path.DirectorySeparatorChar));
        Assert.That(file.Name, Does.StartWith("a.zip/").And.EndsWith("escape.csv").And.Not.Contains(".."));
        Assert.That(Directory.GetFiles(_work.Folder, "*", SearchOption.AllDirectories), Has.Length.EqualTo(1));
    }

    [Test]
    public void ArchiveInAnArchive_IsRefusedAndTheRestIsRead()
    {
        Zip("a.zip", Encoding.UTF8, ("a.csv", "x"), ("b.zip", "PK"));

        Assert.That(Expand().Select(file => file.Refusal?.Code), Is.EqualTo(new[] { null, "file.zip-nested" }));
    }

    [Test]
    public void ArchiveBomb_IsRefusedUnread()
    {
        using (var archive = new ZipArchive(File.Create(_given.PathOf("a.zip")), ZipArchiveMode.Create))
        using (var stream = archive.CreateEntry("a.csv", CompressionLevel.Optimal).Open())
        {
            for (var i = 0; i < 80; i++)
                stream.Write(new byte[1 << 20]);
        }

        Assert.That(Expand().Single().Refusal!.Code, Is.EqualTo("file.zip-bomb"));
        Assert.That(Directory.GetFileSystemEntries(_work.Folder), Is.Empty);
    }

    [Test]
    public void DamagedArchive_IsRefused()
    {
        _given.Write("a.zip", "PK\u0003\u0004 and no more");

        Assert.That(Expand().Single().Refusal!.Code, Is.EqualTo("file.zip-damaged"));
    }

    private IReadOnlyList<IntakeFile> Expand() => FileIntake.Expand([_given.Folder], _work.Folder, default);

    private void Zip(string name, Encoding names, params (string Name, string Content)[] entries)
    {
        using var archive = new ZipArchive(File.Create(_given.PathOf(name)), ZipArchiveMode.Create, leaveOpen: false, names);
        foreach (var (entry, content) in entries)
        {
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open(), new UTF8Encoding(false));
            writer.Write(content);
        }
    }
}
