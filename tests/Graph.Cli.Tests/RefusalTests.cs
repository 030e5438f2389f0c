using Graph.Linkage.Store;
using Graph.Sqlite;
using NUnit.Framework;

namespace Graph.Cli.Tests;

/// <summary>Each kind of failure has its exit code, a message that says what to do, and one JSON document.</summary>
public sealed class RefusalTests : CliTests
{
    [TestCase("nonsense")]
    [TestCase("rank", "nobody")]
    [TestCase("import")]
    [TestCase("rank", "leaders", "--frobnicate")]
    [TestCase("kernel", "nonsense", "edges.txt")]
    [TestCase("analyze", "--engine", "gds")]
    [TestCase("store", "copy")]
    [TestCase("show", "no-colon")]
    public async Task WrongUsage_IsTwo_WithTheListOfWhatThereIs(params string[] args)
    {
        var run = await GraphAsync(args);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.WrongUsage), run.Error);
        Assert.That(run.Json.GetProperty("error").GetProperty("hint").GetString(), Is.Not.Empty);
    }

    [Test]
    public async Task AMissingStore_IsFour()
    {
        var run = await GraphAsync("rank", "leaders");

        Assert.That((run.ExitCode, run.Json.GetProperty("error").GetProperty("code").GetString()), Is.EqualTo((ExitCodes.StoreUnavailable, "store.missing")));
    }

    [Test]
    public async Task AStoreThatAnotherWrites_IsFour_WhileReadingWorks()
    {
        await using var held = await SqliteStore.OpenAsync(Data, StoreAccess.Write, TimeProvider.System, default);

        var import = await GraphAsync("import", Write("a.csv", "x"));
        var info = await GraphAsync("store", "info");

        Assert.That((import.ExitCode, import.Json.GetProperty("error").GetProperty("code").GetString()), Is.EqualTo((ExitCodes.StoreUnavailable, "store.locked")));
        Assert.That(info.ExitCode, Is.Zero);
    }

    [Test]
    public async Task OneRefusedFile_IsThree_AndTheOthersAreImported()
    {
        Write("in/letter.pdf", "%PDF-1.7");
        Write("in/calls.csv", "本机号码,对方号码,呼叫类型,通话时间,通话时长\n15400000001,15400000002,主叫,2026-01-01 10:00:00,60\n");

        var run = await GraphAsync("import", Path.Combine(Folder, "in"));

        Assert.That((run.ExitCode, run.Json.GetProperty("accepted").GetInt64()), Is.EqualTo((ExitCodes.InputRefused, 1)));
        Assert.That(run.Json.GetProperty("files")[1].GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("file.pdf"));
    }

    [Test]
    public async Task RankingBeforeAnyAnalysis_SaysWhatToDo()
    {
        await using (await SqliteStore.OpenAsync(Data, StoreAccess.Write, TimeProvider.System, default))
        {
        }

        var run = await GraphAsync("rank", "leaders");

        Assert.That((run.ExitCode, run.Json.GetProperty("error").GetProperty("code").GetString()), Is.EqualTo((ExitCodes.Failed, "rank.no-run")));
        Assert.That(run.Error, Does.Contain("graph analyze"));
    }

    [Test]
    public async Task ADryRun_WritesNothing()
    {
        var file = Write("calls.csv", "本机号码,对方号码,呼叫类型,通话时间,通话时长\n15400000001,15400000002,主叫,2026-01-01 10:00:00,60\n");

        var run = await GraphAsync("import", file, "--dry-run");

        Assert.That(run.Json.GetProperty("accepted").GetInt64(), Is.EqualTo(1));
        Assert.That((await GraphAsync("store", "info")).Json.GetProperty("sightings").GetInt64(), Is.Zero);
    }

    [Test]
    public async Task RejectedRows_GoIntoAFileWithTheirRawText()
    {
        var file = Write("calls.csv", "本机号码,对方号码,呼叫类型,通话时间,通话时长\n1.54E+10,15400000002,主叫,2026-01-01 10:00:00,60\n");
        var rejects = Path.Combine(Folder, "rejects.csv");

        var run = await GraphAsync("import", file, "--rejects", rejects);

        Assert.That(run.Json.GetProperty("files")[0].GetProperty("rejects")[0].GetProperty("reason").GetString(), Is.EqualTo("digits.lost"));
        Assert.That(await File.ReadAllTextAsync(rejects), Does.Contain("digits.lost").And.Contain("15400000002"));
    }

    /// <summary>The device that is always full stands for a disk that fills up while a result is written.</summary>
    [Test]
    [Platform("Linux")]
    public async Task AFullDisk_WhileAResultIsWritten_FailsInOneMessage()
    {
        var edges = Write("edges.txt", "0 1\n1 2\n");
        var target = Path.Combine(Folder, "out.txt");
        File.CreateSymbolicLink(target, "/dev/full");

        var run = await GraphAsync("kernel", "degree", edges, "--out", target);

        Assert.That((run.ExitCode, run.Json.GetProperty("error").GetProperty("code").GetString()), Is.EqualTo((ExitCodes.Failed, "io")));
        Assert.That(run.Error, Does.Not.Contain("   at "));
    }
}
