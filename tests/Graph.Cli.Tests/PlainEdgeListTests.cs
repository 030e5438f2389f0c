using NUnit.Framework;

namespace Graph.Cli.Tests;

/// <summary>The command on data that has nothing to do with phones.</summary>
public sealed class PlainEdgeListTests : CliTests
{
    private const string Mapping = """
        { "name": "edges", "source": { "headerRow": "none" },
          "entities": [ { "as": "a", "kind": "Name", "key": "#1" }, { "as": "b", "kind": "Name", "key": "#2" } ],
          "links": [ { "type": "KNOWS", "from": "a", "to": "b", "directed": false } ] }
        """;

    [Test]
    public async Task ImportAnalyzeRank_WorkOnAnyGraph()
    {
        var edges = Write("edges.csv", "a,b\nb,c\nc,a\nc,g\nc,d\nd,e\ne,f\nf,d\nd,h\n");
        var mapping = Write("mapping.json", Mapping);

        var import = await GraphAsync("import", edges, "--mapping", mapping);
        var analyze = await GraphAsync("analyze");
        var leaders = await GraphAsync("rank", "leaders");
        var groups = await GraphAsync("rank", "groups");

        Assert.That((import.ExitCode, analyze.ExitCode, leaders.ExitCode, groups.ExitCode), Is.EqualTo((0, 0, 0, 0)), import.Error + analyze.Error + leaders.Error);
        Assert.That(import.Json.GetProperty("accepted").GetInt64(), Is.EqualTo(9));
        Assert.That(import.Json.GetProperty("changed").GetProperty("entities").GetInt64(), Is.EqualTo(8));
        Assert.That((analyze.Json.GetProperty("nodes").GetInt32(), analyze.Json.GetProperty("edges").GetInt64()), Is.EqualTo((8, 9)));
        Assert.That(leaders.Json.GetProperty("total").GetInt32(), Is.EqualTo(8));
        Assert.That(
            leaders.Json.GetProperty("items").EnumerateArray().Take(2).Select(item => item.GetProperty("id").GetString()),
            Is.EqualTo(new[] { "Name:c", "Name:d" }));
        Assert.That(groups.Json.GetProperty("total").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task ImportingTheSameFileAgain_ChangesNothing()
    {
        var edges = Write("edges.csv", "a,b\nb,c\n");
        var mapping = Write("mapping.json", Mapping);
        await GraphAsync("import", edges, "--mapping", mapping);

        var again = await GraphAsync("import", edges, "--mapping", mapping);

        Assert.That(again.Json.GetProperty("duplicate").GetInt64(), Is.EqualTo(2));
        Assert.That(again.Json.GetProperty("changed").ToString(), Is.EqualTo("""{"entities":0,"links":0,"events":0}"""));
    }

    [Test]
    public async Task ShowPathMarkUndoLogAndExport_Answer()
    {
        var edges = Write("edges.csv", "a,b\nb,c\nc,d\n");
        var import = await GraphAsync("import", edges, "--mapping", Write("mapping.json", Mapping));
        await GraphAsync("analyze");

        var show = await GraphAsync("show", "Name:b");
        var path = await GraphAsync("path", "Name:a", "Name:d");
        var mark = await GraphAsync("mark", "Name:b", "watched", "--reason", "test");
        var ranked = await GraphAsync("rank", "entities", "--by", "degree");
        var export = await GraphAsync("export", "csv", Path.Combine(Folder, "out"));
        var undo = await GraphAsync("undo", import.Json.GetProperty("import").GetString()!);
        var log = await GraphAsync("log");

        Assert.That(show.Json.GetProperty("links").GetArrayLength(), Is.EqualTo(2));
        Assert.That(path.Json.GetProperty("items")[0].GetProperty("length").GetInt32(), Is.EqualTo(3));
        Assert.That(mark.ExitCode, Is.Zero, mark.Error);
        Assert.That(ranked.Json.GetProperty("items")[0].GetProperty("id").GetString(), Is.EqualTo("Name:b"));
        Assert.That((export.ExitCode, File.Exists(Path.Combine(Folder, "out", "links.csv"))), Is.EqualTo((0, true)), export.Error);
        Assert.That(undo.Json.GetProperty("removed").GetProperty("links").GetInt64(), Is.EqualTo(3));
        Assert.That(log.Json.GetProperty("items")[0].GetProperty("action").GetString(), Is.EqualTo("undo"));
    }

    [Test]
    public async Task ABackup_RestoresElsewhere()
    {
        await GraphAsync("import", Write("edges.csv", "a,b\n"), "--mapping", Write("mapping.json", Mapping));
        var backup = Path.Combine(Folder, "backup.db");
        var elsewhere = Path.Combine(Folder, "elsewhere");

        await GraphAsync("store", "backup", backup);
        var restore = await CommandRun.OfAsync("store", "restore", backup, "--data", elsewhere);
        var info = await CommandRun.OfAsync("store", "info", "--data", elsewhere, "--format", "json");
        var verify = await CommandRun.OfAsync("store", "verify", "--data", elsewhere, "--format", "json");

        Assert.That(restore.ExitCode, Is.Zero, restore.Error);
        Assert.That(info.Json.GetProperty("contentHash").GetString(), Is.EqualTo((await GraphAsync("store", "info")).Json.GetProperty("contentHash").GetString()));
        Assert.That(verify.Json.GetProperty("ok").GetBoolean(), Is.True);
    }
}
