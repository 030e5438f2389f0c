using Graph.TestKit;
using MathNet.Numerics.LinearAlgebra;

namespace Graph.Analytics.Tests;

public sealed class SpectralTests
{
    private static readonly PageRankOptions Plain = new();

    [Test]
    public void PageRank_OfSmallGraphs()
    {
        Assert.That(Rank(Samples.Cycle.Csr), Is.EqualTo(new[] { 0.25, 0.25, 0.25, 0.25 }).Within(1e-12));
        Assert.That(Rank(Samples.OneNode.Csr), Is.EqualTo(new[] { 1d }).Within(1e-12));
        Assert.That(Rank(Samples.Empty), Is.Empty);
        Assert.That(Rank(TestGraph.Parse("a b").Csr), Is.EqualTo(new[] { 0.5, 0.5 }).Within(1e-12));

        // Star: centre x, leaves y with x = 0.03 + 0.85 · 4y and x + 4y = 1.
        var centre = (0.03 + 0.85) / 1.85;
        Assert.That(Rank(Samples.Star.Csr)[0], Is.EqualTo(centre).Within(1e-9));
    }

    [Test]
    public void PageRank_SolvesItsLinearSystem([Values] bool isDirected, [Values] bool hasWeights, [Values] bool isPersonal)
    {
        var graph = Samples.Random(6, 40, 70, isDirected, hasWeights);
        double[]? personal = isPersonal ? [.. Enumerable.Range(0, 40).Select(u => u % 7 == 0 ? u + 1d : 0)] : null;

        var result = PageRank.Run(graph, Plain with { Tolerance = 1e-14, Personalisation = personal }, default);

        Assert.That(result.Converged);
        Assert.That(result.Values.Sum(), Is.EqualTo(1).Within(1e-12));
        Assert.That(result.Values, Is.EqualTo(SolvedPageRank(graph, personal)).Within(1e-12));
    }

    [Test]
    public void PageRank_WithoutWeights_IsThatOfWeightsOfOne([Values] bool isDirected)
    {
        var plain = Samples.Random(5, 6000, 20_000, isDirected);
        var builder = new CsrGraphBuilder(6000, isDirected, hasWeights: true);
        foreach (var (u, v, _) in Samples.Edges(plain))
            builder.Add(u, v);

        Assert.That(Rank(plain), Is.EqualTo(Rank(builder.Build(ParallelEdges.Keep))).Within(1e-15));
    }

    [Test]
    public void PageRank_ThreadsDoNotChangeASingleBit([Values(2, 4, 8)] int threads)
    {
        var graph = Samples.Random(2, 20_000, 60_000, isDirected: true, hasWeights: true);

        Assert.That(Rank(graph, Plain with { Threads = threads }), Is.EqualTo(Rank(graph)));
    }

    [Test]
    public void PageRank_GraphalyticsConvention_DoesAllIterations()
    {
        var result = PageRank.Run(Samples.Cycle.Csr, Plain with { Convention = PageRankConvention.Graphalytics, Iterations = 7 }, default);

        Assert.That(result.Iterations, Is.EqualTo(7));
    }

    [Test]
    public void PageRank_GdsConvention_GivesTheDocumentedScore()
    {
        var graph = TestGraph.Parse(
            "home>about home>links home>product about>home product>home a>home b>home c>home d>home links>home links>a links>b links>c links>d");

        var values = PageRank.Run(graph.Csr, Plain with { Convention = PageRankConvention.Gds, Iterations = 20, Tolerance = 1e-7 }, default).Values;

        Assert.That(values[graph["home"]], Is.EqualTo(3.215681999884452).Within(1e-9));
    }

    [Test]
    public void PageRank_BadOptions_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rank(Samples.Line.Csr, Plain with { Damping = 1 }));
        Assert.Throws<ArgumentException>(() => Rank(Samples.Line.Csr, Plain with { Personalisation = [1] }));
        Assert.Throws<ArgumentException>(() => Rank(Samples.Line.Csr, Plain with { Personalisation = new double[5] }));
    }

    [Test]
    public void Eigenvector_OfSmallGraphs()
    {
        var half = Math.Sqrt(0.5);
        Assert.That(Vector(Samples.Clique.Csr), Is.EqualTo(new[] { 0.5, 0.5, 0.5, 0.5 }).Within(1e-9));
        Assert.That(Vector(Samples.Star.Csr), Is.EqualTo(new[] { half, half / 2, half / 2, half / 2, half / 2 }).Within(1e-9));
        Assert.That(Vector(Samples.TwoComponents.Csr), Is.EqualTo(new[] { 0.5, half, 0.5, 0, 0, 0 }).Within(1e-9));
        Assert.That(Vector(TestGraph.Parse("a-b c-d e").Csr), Is.EqualTo(new[] { 0.5, 0.5, 0.5, 0.5, 0 }).Within(1e-9));
        Assert.That(Vector(Samples.OneNode.Csr), Is.EqualTo(new double[1]));
        Assert.That(Vector(Samples.Empty), Is.Empty);
        Assert.That(Vector(TestGraph.Parse("a>b b>c").Csr), Is.EqualTo(new double[3]));
    }

    [Test]
    public void Eigenvector_AgreesWithADenseDecomposition([Range(1, 5)] int seed, [Values] bool hasWeights)
    {
        var graph = Samples.Random(seed, 40, 90, hasWeights: hasWeights);

        var result = Eigenvector.Run(graph, new EigenvectorOptions(), default);

        Assert.That(result.Converged);
        Assert.That(result.Values, Is.EqualTo(LeadingVector(Dense(graph))).Within(1e-8));
    }

    [Test]
    public void Eigenvector_Directed_IsTheLeftEigenvector()
    {
        var graph = Samples.Random(3, 30, 120, isDirected: true);

        var values = Vector(graph);

        var matrix = Dense(graph).Transpose();
        var image = matrix * Vector<double>.Build.DenseOfArray(values);
        var eigenvalue = image.L2Norm();
        Assert.That(image.ToArray(), Is.EqualTo(values.Select(x => x * eigenvalue)).Within(1e-8));
        Assert.That(eigenvalue, Is.EqualTo(matrix.Evd().EigenValues.Max(z => z.Real)).Within(1e-8));
    }

    [Test]
    public void Relabelling_DoesNotChangeTheAnswer()
    {
        var graph = Samples.Random(14, 80, 200, hasWeights: true);
        var places = Samples.Permutation(5, 80);
        var moved = Samples.Relabel(graph, places);

        Assert.That(Rank(moved), Is.EqualTo(Samples.Permute(Rank(graph), places)).Within(1e-10));
        Assert.That(Vector(moved), Is.EqualTo(Samples.Permute(Vector(graph), places)).Within(1e-9));
    }

    [Test]
    public void Katz_SolvesItsLinearSystem([Values] bool isDirected)
    {
        var graph = Samples.Random(5, 20, 30, isDirected);
        var matrix = Dense(graph).Transpose();
        var solved = (Matrix<double>.Build.DenseIdentity(20) - (0.05 * matrix)).Solve(Vector<double>.Build.Dense(20, 1));

        var result = Katz.Run(graph, new KatzOptions { Alpha = 0.05 }, default);

        Assert.That(result.Converged);
        Assert.That(result.Values, Is.EqualTo(solved.Normalize(2).ToArray()).Within(1e-9));
    }

    [Test]
    public void Katz_WithTooLargeAlpha_DoesNotConverge() =>
        Assert.That(Katz.Run(Samples.Clique.Csr, new KatzOptions { Alpha = 0.9 }, default).Converged, Is.False);

    [Test]
    public void Hits_SeparatesHubsFromAuthorities()
    {
        var graph = TestGraph.Parse("h>x h>y i>x");

        var result = Hits.Run(graph.Csr, new HitsOptions { Tolerance = 1e-13 }, default);

        // A'A restricted to x, y is [[2, 1], [1, 1]] with leading vector (golden ratio, 1).
        var golden = (1 + Math.Sqrt(5)) / 2;
        Assert.That(result.Authorities[graph["x"]] / result.Authorities[graph["y"]], Is.EqualTo(golden).Within(1e-9));
        Assert.That(result.Hubs[graph["h"]] / result.Hubs[graph["i"]], Is.EqualTo(golden).Within(1e-9));
        Assert.That(result.Hubs[graph["x"]], Is.Zero);
    }

    private static double[] Rank(CsrGraph graph, PageRankOptions? options = null) => PageRank.Run(graph, options ?? Plain, default).Values;

    private static double[] Vector(CsrGraph graph) => Eigenvector.Run(graph, new EigenvectorOptions(), default).Values;

    private static Matrix<double> Dense(CsrGraph graph)
    {
        var matrix = Matrix<double>.Build.Dense(graph.NodeCount, graph.NodeCount);
        for (var u = 0; u < graph.NodeCount; u++)
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                matrix[u, graph.Targets[e]] += graph.Weights is null ? 1 : graph.Weights[e];
        return matrix;
    }

    private static double[] LeadingVector(Matrix<double> matrix)
    {
        var decomposition = matrix.Evd(Symmetricity.Symmetric);
        return [.. decomposition.EigenVectors.Column(matrix.RowCount - 1).Select(Math.Abs)];
    }

    private static double[] SolvedPageRank(CsrGraph graph, double[]? personal)
    {
        var n = graph.NodeCount;
        var jump = Vector<double>.Build.Dense(n, u => personal is null ? 1d / n : personal[u] / personal.Sum());
        var walk = Dense(graph);
        for (var u = 0; u < n; u++)
            walk.SetRow(u, walk.Row(u).Sum() > 0 ? walk.Row(u) / walk.Row(u).Sum() : jump);
        return [.. (Matrix<double>.Build.DenseIdentity(n) - (0.85 * walk.Transpose())).Solve(0.15 * jump)];
    }
}
