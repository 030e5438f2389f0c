using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class ComparisonTests
{
    [Test]
    public void RankAverage_TiesShareTheMeanRank() =>
        Assert.That(RankAverage.Run([[5, 1, 1, 0]]), Is.EqualTo(new[] { 1, 0.5, 0.5, 0 }));

    [Test]
    public void RankAverage_IsTheMeanOverMeasures() =>
        Assert.That(RankAverage.Run([[3, 2, 1], [10, 30, 20]]), Is.EqualTo(new[] { 0.5, 0.75, 0.25 }));

    [Test]
    public void RankAverage_ValuesThatDifferByRounding_AreTies() =>
        Assert.That(RankAverage.Run([[0.1 + 0.2, 0.3, 0]]), Is.EqualTo(new[] { 0.75, 0.75, 0 }));

    [Test]
    public void RankAverage_OfOneItem_IsOne()
    {
        Assert.That(RankAverage.Run([[7d]]), Is.EqualTo(new[] { 1d }));
        Assert.That(RankAverage.Run([Array.Empty<double>()]), Is.Empty);
    }

    [Test]
    public void RankAverage_WithoutMeasuresOrWithOddOnes_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => RankAverage.Run([]));
        Assert.Throws<ArgumentException>(() => RankAverage.Run([[1, 2], [1]]));
        Assert.Throws<ArgumentException>(() => RankAverage.Run([[1, double.NaN]]));
    }

    [Test]
    public void Participation_IsZeroInsideAndGrowsWithSpread()
    {
        var graph = TestGraph.Parse("a-b a-c a-d a-e b-c d-d");
        int[] modules = [0, 0, 0, 1, 1];

        Assert.That(Participation.Run(graph.Csr, modules), Is.EqualTo(new double[] { 0.5, 0, 0, 0, 0 }));
    }

    [Test]
    public void Participation_CountsWeights_AndIgnoresDirection()
    {
        var graph = TestGraph.Parse("a>b:3 c>a:1");

        Assert.That(Participation.Run(graph.Csr, [0, 5, 9])[0], Is.EqualTo(1 - (9 / 16d) - (1 / 16d)).Within(1e-12));
        Assert.Throws<ArgumentException>(() => Participation.Run(graph.Csr, [0, 1]));
    }

    [Test]
    public void EqualPartitions_AgreeFully_WhateverTheNumbers()
    {
        Assert.That(PartitionComparison.AdjustedRandIndex([0, 0, 1, 2], [7, 7, 3, 1]), Is.EqualTo(1));
        Assert.That(PartitionComparison.NormalisedMutualInformation([0, 0, 1, 2], [7, 7, 3, 1]), Is.EqualTo(1).Within(1e-12));
        Assert.That(PartitionComparison.NormalisedMutualInformation([0, 0], [1, 1]), Is.EqualTo(1));
    }

    [Test]
    public void CrossedPartitions_ShareNothing()
    {
        Assert.That(PartitionComparison.NormalisedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1]), Is.Zero.Within(1e-12));
        Assert.That(PartitionComparison.AdjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1]), Is.EqualTo(-0.5).Within(1e-12));
    }
}
