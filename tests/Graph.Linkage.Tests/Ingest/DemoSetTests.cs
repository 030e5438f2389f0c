using System.Globalization;
using Graph.Linkage.Ingest;
using Graph.Linkage.Store;
using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Ingest;

/// <summary>The committed demo set holds the dirt of the field in files of every layout; a dry run counts it.</summary>
public sealed class DemoSetTests
{
    [Test]
    public async Task EveryFile_IsReadByItsLayout()
    {
        var report = await new ImportPipeline(null!, TimeProvider.System).RunAsync(
            new ImportRequest { Paths = [Repository.Under("data-seeds", "demo")], By = "test", DryRun = true }, null, default);

        Assert.That(report.Files.Where(file => file.State == ImportFileState.Imported).GroupBy(file => file.Name[..2]).Select(folder =>
            $"{folder.Key} {string.Join(',', folder.Select(file => file.Layout).Distinct())}"), Is.EqualTo(new[]
        {
            "01 case", "02 registration", "03 call", "04 device", "05 account", "06 statement", "07 包裹（合成数据）",
        }));
    }

    [Test]
    public async Task RejectedRepairedAndBlankRows_AreThoseThatWerePlanted()
    {
        var expected = File.ReadLines(Repository.Under("data-seeds", "demo-truth", "expected-counts.truth.csv")).Skip(2)
            .Select(line => line.Split(',')).Where(cells => cells[1].Length > 0)
            // The copy of a file is recognised by the store only.
            .Where(cells => !cells[0].Contains("副本"))
            .Select(cells => $"{cells[0]} read {cells[1]} repaired {cells[3]} rejected {cells[5]} blank {cells[6]}");

        var report = await new ImportPipeline(null!, TimeProvider.System).RunAsync(
            new ImportRequest { Paths = [Repository.Under("data-seeds", "demo")], By = "test", DryRun = true }, null, default);

        Assert.That(report.Files.Where(file => file.State == ImportFileState.Imported && !file.Name.Contains("副本")).Select(file => string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Name} read {file.Counts.Read} repaired {file.Counts.Repaired} rejected {file.Counts.Rejected} blank {file.Counts.Blank}")),
            Is.EquivalentTo(expected));
    }
}
