using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class CommunityMeasuresTests
{
    [Test]
    public void TwoTrianglesOnABridge_HaveOneCrossingEdge()
    {
        var graph = TestGraph.Parse("a-b b-c c-a c-d d-e e-f f-d");

        var measures = CommunityMeasures.Run(graph.Csr, [0, 0, 0, 1, 1, 1], default);

        Assert.That(measures.Sizes, Is.EqualTo(new[] { 3, 3 }));
        Assert.That(measures.InnerWeights, Is.EqualTo(new double[] { 3, 3 }));
        Assert.That(measures.CutWeights, Is.EqualTo(new double[] { 1, 1 }));
        Assert.That(measures.Conductances, Is.EqualTo(new[] { 1 / 7d, 1 / 7d }));
        Assert.That(measures.Densities, Is.EqualTo(new double[] { 1, 1 }));
        Assert.That(measures.Parts, Is.EqualTo(new[] { 1, 1 }));
    }

    [Test]
    public void DisconnectedCommunity_HasItsParts_AndLoopsLieInside()
    {
        var graph = TestGraph.Parse("a-b:2 c-d:3 a-a:5 b-c:1");

        var measures = CommunityMeasures.Run(graph.Csr, [0, 1, 0, 1], default);

        Assert.That(measures.Parts, Is.EqualTo(new[] { 2, 2 }));
        Assert.That(measures.InnerWeights, Is.EqualTo(new double[] { 5, 0 }));
        Assert.That(measures.CutWeights, Is.EqualTo(new double[] { 6, 6 }));
        Assert.That(measures.Conductances, Is.EqualTo(new double[] { 1, 1 }));
        Assert.That(measures.Densities, Is.EqualTo(new double[] { 0, 0 }));
    }

    [Test]
    public void CutAndInside_AddUpToTheStrengths([Range(1, 5)] int seed)
    {
        var graph = Samples.Random(seed, 40, 120, hasWeights: true);
        int[] labels = [.. Enumerable.Range(0, 40).Select(u => u * seed % 7)];

        var measures = CommunityMeasures.Run(graph, labels, default);

        var strengths = Strength.Run(graph);
        for (var c = 0; c < 7; c++)
            Assert.That(
                (2 * measures.InnerWeights[c]) + measures.CutWeights[c],
                Is.EqualTo(Enumerable.Range(0, 40).Where(u => labels[u] == c).Sum(u => strengths[u])).Within(1e-9));
    }

    [Test]
    public void BadLabels_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => CommunityMeasures.Run(Samples.Line.Csr, [0, 0, 0], default));
        Assert.Throws<ArgumentException>(() => CommunityMeasures.Run(Samples.Line.Csr, [0, 0, 0, 0, 5], default));
        Assert.Throws<ArgumentException>(() => CommunityMeasures.Run(TestGraph.Parse("a>b").Csr, [0, 0], default));
        Assert.That(CommunityMeasures.Run(Samples.Empty, [], default).Sizes, Is.Empty);
    }

    [Test]
    public void VariationOfInformation_IsZeroForEqual_AndKnownForHalves()
    {
        Assert.That(PartitionComparison.VariationOfInformation([0, 0, 1, 2], [7, 7, 3, 1]), Is.Zero);
        Assert.That(PartitionComparison.VariationOfInformation([0, 0, 1, 1], [0, 1, 0, 1]), Is.EqualTo(2 * Math.Log(2)).Within(1e-12));
        Assert.That(PartitionComparison.VariationOfInformation([0, 0, 0, 0], [0, 1, 2, 3]), Is.EqualTo(Math.Log(4)).Within(1e-12));
        Assert.That(PartitionComparison.VariationOfInformation([], []), Is.Zero);
    }

    [Test]
    public void VariationOfInformation_IsEntropiesLessTwiceTheSharedInformation()
    {
        var (a, b) = (Samples.Permutation(1, 90).Select(x => x % 5).ToArray(), Samples.Permutation(2, 90).Select(x => x * x % 4).ToArray());
        double H(IEnumerable<object> items) => items.CountBy(x => x).Sum(x => -x.Value / 90d * Math.Log(x.Value / 90d));
        var both = H(a.Zip(b).Select(x => (object)x));

        Assert.That(
            PartitionComparison.VariationOfInformation(a, b),
            Is.EqualTo((2 * both) - H(a.Cast<object>()) - H(b.Cast<object>())).Within(1e-12));
    }
}
