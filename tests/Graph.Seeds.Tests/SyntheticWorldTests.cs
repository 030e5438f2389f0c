using Graph.Linkage.Ingest;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Store;
using Graph.Seeds.Profiles;
using Graph.Sqlite;
using NUnit.Framework;

namespace Graph.Seeds.Tests;

/// <summary>The files of a world at reduced scale.</summary>
[TestFixture]
public sealed class SyntheticWorldTests
{
    private static readonly SeedOptions Small = SeedOptions.For("S") with { Seed = 7, Persons = 1800, CallDays = 4, Migrants = 300, Threads = 4 };

    private string _root = "";

    [OneTimeSetUp]
    public void Generate()
    {
        _root = Directory.CreateTempSubdirectory("graph-worlds-").FullName;
        SyntheticWorld.Generate(Small, Files("a"), Truth("a"), null, default);
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(_root, recursive: true);

    [Test]
    public void SameSeed_GivesTheSameBytesOnOneThread()
    {
        SyntheticWorld.Generate(Small with { Threads = 1 }, Files("b"), Truth("b"), null, default);

        Assert.That(SeedFolder.Read(Files("b")), Is.EquivalentTo(SeedFolder.Read(Files("a"))).Using<KeyValuePair<string, byte[]>>((x, y) => x.Key == y.Key && x.Value.AsSpan().SequenceEqual(y.Value)));
    }

    [Test]
    public void RoundsGrow()
    {
        var sizes = SyntheticWorld.Rounds.Select(round => Directory.EnumerateFiles(Path.Combine(Files("a"), $"round-{round}"), "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length)).ToList();

        Assert.That(sizes, Is.Ordered.And.Unique);
    }

    [Test]
    public void EveryIdentityNumber_IsValidAndBelongsToNobody()
    {
        var ids = File.ReadLines(Path.Combine(Truth("a"), "persons.truth.csv")).Skip(2).Select(line => line.Split(',')[0]["person:".Length..]).ToList();

        Assert.That(ids, Is.Unique);
        Assert.That(ids.Where(id => IdCard.Read(id).Key != id || id[14..17] is not ("996" or "997" or "998" or "999")), Is.Empty);
    }

    [Test]
    public async Task TheImporter_TakesEveryFileAndRefusesTheTruth()
    {
        await using var store = await SqliteStore.OpenAsync(Path.Combine(_root, "store"), StoreAccess.Write, TimeProvider.System, default);
        var pipeline = new ImportPipeline(store, TimeProvider.System);

        var files = await pipeline.RunAsync(new ImportRequest { Paths = [Path.Combine(Files("a"), "round-1")], By = "tester" }, null, default);
        var renamed = Directory.CreateDirectory(Path.Combine(_root, "renamed")).FullName;
        foreach (var file in Directory.EnumerateFiles(Truth("a")))
            File.Copy(file, Path.Combine(renamed, Path.GetFileName(file).Replace(".truth", "", StringComparison.Ordinal)));
        var truth = await pipeline.RunAsync(new ImportRequest { Paths = [Truth("a"), renamed], By = "tester" }, null, default);

        Assert.That(files.Files.Where(file => file.Error is not null).Select(file => file.Name), Is.Empty);
        Assert.That(truth.Files, Is.Not.Empty);
        Assert.That(truth.Files.Select(file => file.Error?.Code), Has.All.EqualTo("file.truth"));
        Assert.That(truth.Files.Sum(file => file.Counts.Accepted), Is.Zero);
    }

    [Test]
    public void ChangedOption_IsFoundByName()
    {
        Assert.That(Small.With("calldays", "9").CallDays, Is.EqualTo(9));
        Assert.That(() => Small.With("nothing", "1"), Throws.ArgumentException);
        Assert.That(() => Small.With("CallDays", "many"), Throws.ArgumentException);
    }

    private string Files(string name) => Path.Combine(_root, name, "files");

    private string Truth(string name) => Path.Combine(_root, name, "truth");
}
