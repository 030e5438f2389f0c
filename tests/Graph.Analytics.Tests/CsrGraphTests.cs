using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class CsrGraphTests
{
    [Test]
    public void UndirectedEdge_IsStoredInBothDirections_NeighboursAscending()
    {
        var graph = TestGraph.Parse("c-a b-a a-d").Csr;

        Assert.That(graph.Neighbours(1).ToArray(), Is.EqualTo(new[] { 0, 2, 3 }));
        Assert.That(graph.Neighbours(0).ToArray(), Is.EqualTo(new[] { 1 }));
        Assert.That(graph.EdgeCount, Is.EqualTo(3));
    }

    [Test]
    public void SelfLoop_IsStoredOncePerEnd()
    {
        var graph = TestGraph.Parse("a-a a-b").Csr;

        Assert.That(graph.Neighbours(0).ToArray(), Is.EqualTo(new[] { 0, 0, 1 }));
        Assert.That(graph.EdgeCount, Is.EqualTo(2));
    }

    [Test]
    public void ParallelEdges_AreSummed_OrKept()
    {
        const string text = "a-b:2 b-a:0.5 a-a:3 a-a:1";

        var summed = TestGraph.Parse(text).Csr;
        var kept = TestGraph.Parse(text, ParallelEdges.Keep).Csr;

        Assert.That(summed.WeightsOf(0).ToArray(), Is.EqualTo(new[] { 4f, 4f, 2.5f }));
        Assert.That(kept.WeightsOf(1).ToArray(), Is.EqualTo(new[] { 0.5f, 2f }));
        Assert.That(kept.EdgeCount, Is.EqualTo(4));
    }

    [Test]
    public void OrderOfEdges_LeavesNoTrace()
    {
        (int U, int V, float W)[] edges = [.. Enumerable.Range(0, 300).Select(i => (i * 7 % 11, i * 5 % 13, 0.1f * (i % 17)))];
        var (one, other) = (new CsrGraphBuilder(13, false, true), new CsrGraphBuilder(13, false, true));
        foreach (var (u, v, w) in edges)
            one.Add(u, v, w);
        foreach (var (u, v, w) in edges.Reverse())
            other.Add(v, u, w);

        var (left, right) = (one.Build(), other.Build());

        Assert.That(right.Targets, Is.EqualTo(left.Targets));
        Assert.That(right.Weights, Is.EqualTo(left.Weights));
    }

    [Test]
    public void Reverse_TurnsArcsRound_AndTwiceIsTheSame()
    {
        var graph = Samples.Random(3, 20, 60, isDirected: true, hasWeights: true);

        var back = graph.Reverse().Reverse();

        Assert.That(Samples.Edges(graph.Reverse()).Select(e => (e.V, e.U, e.W)).Order(), Is.EqualTo(Samples.Edges(graph).Order()));
        Assert.That((back.Targets, back.Weights), Is.EqualTo((graph.Targets, graph.Weights)));
    }

    [Test]
    public void Induced_NumbersNodesByPosition()
    {
        var graph = TestGraph.Parse("a-b:1 b-c:2 c-d:3 d-a:4 c-c:5");

        var induced = graph.Csr.Induced([graph["d"], graph["c"], graph["a"]]);

        Assert.That(Samples.Edges(induced), Is.EqualTo(new[] { (0, 1, 3d), (0, 2, 4d), (1, 1, 5d) }));
    }

    [Test]
    public void Induced_OfAUnknownOrRepeatedNode_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Samples.Line.Csr.Induced([0, 9]));
        Assert.Throws<ArgumentException>(() => Samples.Line.Csr.Induced([0, 0]));
    }

    [Test]
    public void ToUndirected_AddsTheWeightsOfAMutualPair()
    {
        var graph = TestGraph.Parse("a>b:1 b>a:2 b>c:4").Csr.ToUndirected();

        Assert.That(Samples.Edges(graph), Is.EqualTo(new[] { (0, 1, 3d), (1, 2, 4d) }));
    }

    [TestCase(-1, 0, 1f)]
    [TestCase(0, 3, 1f)]
    [TestCase(0, 1, float.NaN)]
    public void Add_OutOfRange_IsRefused(int u, int v, float w) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CsrGraphBuilder(3).Add(u, v, w));

    [Test]
    public void EmptyGraph_HasNothing()
    {
        Assert.That(Samples.Empty.NodeCount, Is.Zero);
        Assert.That(Samples.Empty.EdgeCount, Is.Zero);
    }
}
