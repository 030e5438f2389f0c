using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class LayoutTests
{
    [Test]
    public void ForceLayout_SameSeed_SameDrawing_OnAnyNumberOfThreads()
    {
        var graph = Samples.Planted(3, groups: 10, size: 80, degreeInside: 3, edgesBetween: 60);
        var options = new ForceLayoutOptions { Seed = 4, Iterations = 30 };

        var (one, four) = (ForceLayout.Run(graph, options, default), ForceLayout.Run(graph, options with { Threads = 4 }, default));

        Assert.That((four.X, four.Y), Is.EqualTo((one.X, one.Y)));
        Assert.That(ForceLayout.Run(graph, options with { Seed = 5 }, default).X, Is.Not.EqualTo(one.X));
        Assert.That(one.X.Concat(one.Y).All(float.IsFinite));
    }

    [Test]
    public void ForceLayout_DrawsNeighboursCloserThanStrangers()
    {
        var graph = Samples.Planted(6, groups: 4, size: 20, degreeInside: 4, edgesBetween: 6);

        var layout = ForceLayout.Run(graph, new ForceLayoutOptions(), default);

        var linked = Samples.Edges(graph).Where(e => e.U != e.V).Average(e => Distance(layout, e.U, e.V));
        var all = Enumerable.Range(0, 80).SelectMany(u => Enumerable.Range(0, u).Select(v => Distance(layout, u, v))).Average();
        Assert.That(linked, Is.LessThan(0.6 * all));
    }

    [Test]
    public void ForceLayout_ExactAndCoarse_AgreeOnTheSizeOfTheDrawing()
    {
        var graph = Samples.Random(2, 120, 200);

        var exact = ForceLayout.Run(graph, new ForceLayoutOptions { Theta = 0 }, default);
        var coarse = ForceLayout.Run(graph, new ForceLayoutOptions(), default);

        Assert.That(coarse.X.Max() - coarse.X.Min(), Is.EqualTo(exact.X.Max() - exact.X.Min()).Within(25).Percent);
    }

    [Test]
    public void EmptyGraph_AndOneNode_CanBeDrawn()
    {
        Assert.That(ForceLayout.Run(Samples.Empty, new ForceLayoutOptions(), default).X, Is.Empty);
        Assert.That(ForceLayout.Run(Samples.OneNode.Csr, new ForceLayoutOptions(), default).X, Is.EqualTo(new[] { 0f }));
        Assert.That(RadialLayout.Run(Samples.Empty, new RadialLayoutOptions(), default).X, Is.Empty);
        Assert.That(RadialLayout.Run(Samples.OneNode.Csr, new RadialLayoutOptions(), default).X, Is.EqualTo(new[] { 0f }));
        Assert.That(LayeredLayout.Run(Samples.Empty, new LayeredLayoutOptions { Layers = [] }, default).X, Is.Empty);
        Assert.That(CommunityLayout.Run(Samples.Empty, new CommunityLayoutOptions { Groups = [] }, default).X, Is.Empty);
    }

    [Test]
    public void RadialLayout_DistanceFromTheMiddle_IsTheDistanceInTheGraph()
    {
        var graph = TestGraph.Parse("m-a m-b a-c a-d b-e x-y");

        var layout = RadialLayout.Run(graph.Csr, new RadialLayoutOptions { Centres = [0], RingGap = 10 }, default);

        var radii = Enumerable.Range(0, 8).Select(u => Math.Sqrt((layout.X[u] * layout.X[u]) + (layout.Y[u] * layout.Y[u])));
        Assert.That(radii, Is.EqualTo(new double[] { 0, 10, 10, 20, 20, 20, 30, 30 }).Within(1e-4));
        Assert.That(AllApart(layout, 5));
    }

    [Test]
    public void RadialLayout_WithoutCentre_TakesTheHighestDegree()
    {
        var layout = RadialLayout.Run(TestGraph.Parse("a-b b-c b-d").Csr, new RadialLayoutOptions(), default);

        Assert.That((layout.X[1], layout.Y[1]), Is.EqualTo((0f, 0f)));
    }

    [Test]
    public void LayeredLayout_UncrossesEdges()
    {
        var graph = TestGraph.Parse("a b c z y x a-x b-y c-z");

        var layout = LayeredLayout.Run(graph.Csr, new LayeredLayoutOptions { Layers = [1, 1, 1, 4, 4, 4] }, default);

        Assert.That(layout.Y, Is.EqualTo(new[] { 0f, 0f, 0f, 100f, 100f, 100f }));
        foreach (var (upper, lower) in new[] { ("a", "x"), ("b", "y"), ("c", "z") })
            Assert.That(layout.X[graph[lower]], Is.EqualTo(layout.X[graph[upper]]));
    }

    [Test]
    public void LayeredLayout_WithoutALayerPerNode_IsRefused() => Assert.Throws<ArgumentException>(
        () => LayeredLayout.Run(Samples.Line.Csr, new LayeredLayoutOptions { Layers = [1] }, default));

    [Test]
    public void CommunityLayout_GroupsDoNotOverlap()
    {
        var graph = Samples.Planted(8, groups: 30, size: 15, degreeInside: 3, edgesBetween: 10);
        int[] groups = [.. Enumerable.Range(0, 450).Select(u => u < 120 ? 0 : u / 15)];

        var layout = CommunityLayout.Run(graph, new CommunityLayoutOptions { Groups = groups }, default);

        for (var u = 0; u < 450; u++)
            for (var v = 0; v < u; v++)
                Assert.That(Distance(layout, u, v), Is.GreaterThan(groups[u] == groups[v] ? 18 : 60));
    }

    [Test]
    public void CommunityLayout_TheBestLinkedMemberLiesInTheMiddle()
    {
        var layout = CommunityLayout.Run(TestGraph.Parse("a-b b-c b-d").Csr, new CommunityLayoutOptions { Groups = [0, 0, 0, 0] }, default);

        Assert.That((layout.X[1], layout.Y[1]), Is.EqualTo((0f, 0f)));
    }

    private static bool AllApart(Layout layout, double least) => Enumerable.Range(0, layout.X.Length)
        .All(u => Enumerable.Range(0, u).All(v => Distance(layout, u, v) >= least));

    private static double Distance(Layout layout, int u, int v) =>
        Math.Sqrt(Math.Pow(layout.X[u] - layout.X[v], 2) + Math.Pow(layout.Y[u] - layout.Y[v], 2));
}
