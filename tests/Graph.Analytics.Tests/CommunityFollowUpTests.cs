using Graph.TestKit;

namespace Graph.Analytics.Tests;

/// <summary>Sweep, split, warm start and matching: what is done with communities once they are found.</summary>
public sealed class CommunityFollowUpTests
{
    [Test]
    public void Sweep_RisingResolution_GivesMoreAndSmallerCommunities()
    {
        var graph = Samples.Planted(9, groups: 8, size: 25, degreeInside: 6, edgesBetween: 120);
        var options = new ResolutionSweepOptions { Resolutions = [0.05, 1, 50], Runs = 4 };

        var points = ResolutionSweep.Run(graph, options, default);

        Assert.That(points.Select(p => p.Resolution), Is.EqualTo(options.Resolutions));
        Assert.That(points[0].CommunityCount, Is.LessThan(8));
        Assert.That((points[1].CommunityCount, points[1].Agreement, points[1].Spread), Is.EqualTo((8, 1d, 0d)));
        Assert.That(points[2].CommunityCount, Is.GreaterThan(8));
        Assert.That(points[1].LargestSize, Is.EqualTo(25));
        Assert.That(points[1].StepFromBefore, Is.EqualTo(PartitionComparison.VariationOfInformation(points[0].Labels, points[1].Labels)));
        Assert.That(points[1].Quality, Is.EqualTo(PartitionQuality.Of(graph, points[1].Labels, new LeidenOptions())).Within(1e-12));
    }

    [Test]
    public void Sweep_ThreadsDoNotChangeTheResult([Values(2, 8)] int threads)
    {
        var graph = Samples.Random(3, 120, 400);
        var options = new ResolutionSweepOptions { Resolutions = ResolutionSweepOptions.Steps(0.5, 2, 3), Runs = 6 };

        var serial = ResolutionSweep.Run(graph, options, default);
        var parallel = ResolutionSweep.Run(graph, options with { Threads = threads }, default);

        Assert.That(parallel.Select(p => p.Labels), Is.EqualTo(serial.Select(p => p.Labels)));
        Assert.That(parallel.Select(p => p.Spread), Is.EqualTo(serial.Select(p => p.Spread)));
    }

    [Test]
    public void Sweep_BadOptions_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => ResolutionSweep.Run(Samples.Line.Csr, new ResolutionSweepOptions { Resolutions = [] }, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResolutionSweep.Run(Samples.Line.Csr, new ResolutionSweepOptions { Resolutions = [0] }, default));
        Assert.That(ResolutionSweepOptions.Steps(1, 4, 3), Is.EqualTo(new double[] { 1, 2, 4 }));
    }

    [Test]
    public void Split_DividesTheLargeCommunityOnly()
    {
        var graph = TestGraph.Parse("a-b b-c c-a c-d d-e e-f f-d  x-y");

        var split = CommunitySplit.Run(graph.Csr, [0, 0, 0, 0, 0, 0, 1, 1], new CommunitySplitOptions { SizeMax = 4 }, default);

        Assert.That(graph.Groups(split.Labels), Is.EqualTo("abc|def|xy"));
        Assert.That(split.Parents, Is.EqualTo(new[] { 0, 0, 1 }));
        Assert.That(split.Depths, Is.EqualTo(new[] { 1, 1, 0 }));
        Assert.That(split.OversizedCount, Is.Zero);
    }

    [Test]
    public void Split_KeepsPartsConnectedNestedAndSmall([Range(1, 4)] int seed)
    {
        var graph = Samples.Planted(seed, groups: 10, size: 20, degreeInside: 4, edgesBetween: 200);
        var whole = Leiden.Run(graph, new LeidenOptions { Resolution = 0.1 }, default).Labels;

        var split = CommunitySplit.Run(graph, whole, new CommunitySplitOptions { SizeMax = 15 }, default);

        var measures = CommunityMeasures.Run(graph, split.Labels, default);
        Assert.That(measures.Sizes.Max(), Is.LessThanOrEqualTo(15));
        Assert.That(measures.Parts, Is.All.EqualTo(1));
        Assert.That(Enumerable.Range(0, 200).Select(u => split.Parents[split.Labels[u]]), Is.EqualTo(whole));
    }

    [Test]
    public void Split_OfWhatRefuses_SaysSo()
    {
        var options = new CommunitySplitOptions { SizeMax = 2, RisesMax = 0 };

        var split = CommunitySplit.Run(Samples.Clique.Csr, [0, 0, 0, 0], options, default);

        Assert.That((split.CommunityCount, split.OversizedCount), Is.EqualTo((1, 1)));
    }

    [Test]
    public void WarmStart_WithoutTouchedNodes_ChangesNothing()
    {
        var graph = Samples.Planted(2, groups: 6, size: 20, degreeInside: 5, edgesBetween: 80, hasWeights: true);
        var before = Leiden.Run(graph, new LeidenOptions(), default);

        var after = WarmStart.Run(graph, before.Labels, [], new LeidenOptions(), default);

        Assert.That(after.Labels, Is.EqualTo(before.Labels));
        Assert.That((after.ReopenedCount, after.Quality), Is.EqualTo((0, before.Quality)));
    }

    [TestCase(CommunityObjective.Modularity, 1)]
    [TestCase(CommunityObjective.Cpm, 0.1)]
    public void WarmStart_ANewGroup_IsFoundAndTheOthersStay(CommunityObjective objective, double resolution)
    {
        var options = new LeidenOptions { Objective = objective, Resolution = resolution };
        var graph = Samples.Planted(2, groups: 7, size: 20, degreeInside: 6, edgesBetween: 60);
        var fresh = Leiden.Run(graph, options, default);
        int[] known = [.. fresh.Labels.Select((label, u) => u < 120 ? label : -1)];

        var after = WarmStart.Run(graph, known, [], options, default);

        Assert.That(PartitionComparison.AdjustedRandIndex(after.Labels, fresh.Labels), Is.EqualTo(1));
        Assert.That(after.Quality, Is.EqualTo(fresh.Quality).Within(1e-6));
        Assert.That(after.ReopenedCount, Is.EqualTo(20));
    }

    [Test]
    public void WarmStart_AllTouched_IsALeidenRun()
    {
        var graph = Samples.Random(6, 60, 150, hasWeights: true);

        var after = WarmStart.Run(graph, new int[60], [0], new LeidenOptions { Seed = 4 }, default);

        Assert.That(after.ReopenedCount, Is.EqualTo(60));
        Assert.That(after.Labels, Is.EqualTo(Leiden.Run(graph, new LeidenOptions { Seed = 4 }, default).Labels));
    }

    [Test]
    public void WarmStart_ALostLink_DividesAnUntouchedCommunityIntoItsParts()
    {
        var graph = TestGraph.Parse("a-b b-c d-e e-f  x-y");

        var after = WarmStart.Run(graph.Csr, [0, 0, 0, 0, 0, 0, 1, 1], [], new LeidenOptions(), default);

        Assert.That(graph.Groups(after.Labels), Is.EqualTo("abc|def|xy"));
    }

    [Test]
    public void WarmStart_BadInput_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => WarmStart.Run(Samples.Line.Csr, [0, 0, 0, 0, 9], [], new LeidenOptions(), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => WarmStart.Run(Samples.Line.Csr, new int[5], [7], new LeidenOptions(), default));
        Assert.Throws<ArgumentException>(
            () => WarmStart.Run(Samples.Line.Csr, new int[5], [], new LeidenOptions { Objective = CommunityObjective.Barber }, default));
    }

    [TestCase("000111", "000111", "Same,Same", "Same,Same")]
    [TestCase("0001..", "00011.", "Same,Grew", "Same,Grew")]
    [TestCase("000011", "000.11", "Shrank,Same", "Shrank,Same")]
    [TestCase("000000", "000011", "Shrank,Split", "Split")]
    [TestCase("000011", "000000", "Merged", "Grew,Merged")]
    [TestCase("0000..", "....00", "Born", "Dissolved")]
    [TestCase("......", "......", "", "")]
    public void Matching_NamesWhatHappened(string before, string after, string events, string fates)
    {
        var matching = CommunityMatching.Run(Labels(before), Labels(after));

        Assert.That(string.Join(',', matching.Events), Is.EqualTo(events));
        Assert.That(string.Join(',', matching.Fates), Is.EqualTo(fates));
    }

    [Test]
    public void Matching_KeepsEveryIdentityOnce_WhateverTheLabels()
    {
        var before = Samples.Permutation(3, 200).Select(x => x % 9).ToArray();
        var after = before.Select((label, u) => u % 10 == 0 ? 20 : 15 - label).ToArray();

        var matching = CommunityMatching.Run(before, after);

        Assert.That(matching.Origins.Where(origin => origin >= 0), Is.Unique);
        for (var old = 0; old < 9; old++)
        {
            Assert.That(matching.Heirs[old], Is.EqualTo(15 - old));
            Assert.That(matching.Origins[15 - old], Is.EqualTo(old));
        }
    }

    private static int[] Labels(string text) => [.. text.Select(c => c == '.' ? -1 : c - '0')];
}
