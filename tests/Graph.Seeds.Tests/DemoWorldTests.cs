using System.Globalization;
using Graph.Seeds.World;
using NUnit.Framework;

namespace Graph.Seeds.Tests;

public sealed class DemoWorldTests
{
    private const long SizeMax = 5 * 1024 * 1024;

    [Test]
    public void TwoRunsOfOneSeed_GiveTheSameBytes()
    {
        using var first = new SeedFolder(7);
        using var second = new SeedFolder(7);

        AssertSame(SeedFolder.Read(first.Data), SeedFolder.Read(second.Data));
        AssertSame(SeedFolder.Read(first.Truth), SeedFolder.Read(second.Truth));
    }

    [Test]
    [SetCulture("th-TH")]
    public void CommittedFolder_IsWhatItsSeedGives_InAnyCulture()
    {
        using var fresh = new SeedFolder(WorldState.CommittedSeed);

        AssertSame(SeedFolder.Read(SeedFolder.CommittedData), SeedFolder.Read(fresh.Data));
        AssertSame(SeedFolder.Read(SeedFolder.CommittedTruth), SeedFolder.Read(fresh.Truth));
    }

    [Test]
    [Explicit("Replaces data-seeds/demo and data-seeds/demo-truth after a change of the generator.")]
    public void RewriteTheCommittedFolder()
    {
        foreach (var folder in (string[])[SeedFolder.CommittedData, SeedFolder.CommittedTruth])
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }

        DemoWorld.Generate(WorldState.CommittedSeed, SeedFolder.CommittedData, SeedFolder.CommittedTruth);
        Assert.That(Directory.Exists(SeedFolder.CommittedData));
    }

    [Test]
    public void CommittedFolder_IsSmallEnoughToClone() =>
        Assert.That(SeedFolder.Read(SeedFolder.CommittedData).Values.Sum(bytes => (long)bytes.Length), Is.LessThan(SizeMax));

    [Test]
    public void AnotherSeed_TellsTheSameStoryOfOtherPeople()
    {
        var told = DemoWorld.Tell(WorldState.CommittedSeed);
        var other = DemoWorld.Tell(3);

        Assert.That(other.Persons.Select(p => p.IdCard).Intersect(told.Persons.Select(p => p.IdCard)).Count(), Is.LessThan(5));
        Assert.That(Members(other), Is.EqualTo(Members(told)));
        Assert.That(told.Persons.Where(p => p.IsBoss).Select(p => p.Name), Is.EqualTo(new[] { "郑演舟", "薛演帆", "袁演石", "白演峰" }));
        Assert.That(other.Persons.Where(p => p.Name.Length != 3 || p.Name[1] != '演'), Is.Empty);
    }

    private static string Members(WorldState world) => string.Join(' ', world.Persons.Where(p => p.IsMember).GroupBy(p => p.Gang)
        .Select(gang => string.Create(CultureInfo.InvariantCulture, $"{gang.Key}={gang.Count()}")));

    private static void AssertSame(IReadOnlyDictionary<string, byte[]> expected, IReadOnlyDictionary<string, byte[]> actual)
    {
        Assert.That(actual.Keys, Is.EquivalentTo(expected.Keys));
        Assert.That(actual.Where(file => !file.Value.AsSpan().SequenceEqual(expected[file.Key])).Select(file => file.Key), Is.Empty);
    }
}
