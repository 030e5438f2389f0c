using Graph.TestKit;

namespace Graph.Analytics.Tests;

public sealed class PersonalisedPushTests
{
    [Test]
    public void Push_StaysBelowTheExactValues_AndItsErrorsSumToTheResidual([Range(1, 4)] int seed, [Values] bool isDirected)
    {
        var graph = Samples.Random(seed, 80, 200, isDirected, hasWeights: true);
        int[] seeds = [3, 17];
        var exact = PageRank.Run(graph, new PageRankOptions { Personalisation = Marked(80, seeds), Tolerance = 1e-14 }, default).Values;

        var push = PersonalisedPush.Run(graph, seeds, new PersonalisedPushOptions { Epsilon = 1e-4 }, default);

        var errors = new double[80];
        exact.CopyTo(errors, 0);
        for (var i = 0; i < push.Nodes.Length; i++)
            errors[push.Nodes[i]] -= push.Values[i];
        Assert.That(errors, Is.All.GreaterThanOrEqualTo(-1e-10));
        Assert.That(errors.Sum(), Is.EqualTo(push.Residual).Within(1e-9));
        if (!isDirected)
        {
            var strengths = Strength.Run(graph);
            for (var u = 0; u < 80; u++)
                Assert.That(errors[u], Is.LessThanOrEqualTo((1e-4 * Math.Max(strengths[u], 1)) + 1e-10));
        }
    }

    [Test]
    public void FineEpsilon_GivesThePowerIteration()
    {
        var graph = Samples.Random(2, 40, 90);
        var exact = PageRank.Run(graph, new PageRankOptions { Personalisation = Marked(40, [0]), Tolerance = 1e-14 }, default).Values;

        var push = PersonalisedPush.Run(graph, [0], new PersonalisedPushOptions { Epsilon = 1e-13 }, default);

        for (var i = 0; i < push.Nodes.Length; i++)
            Assert.That(push.Values[i], Is.EqualTo(exact[push.Nodes[i]]).Within(1e-10));
    }

    [Test]
    public void AnInstance_CanBeUsedAgain_AlsoAfterCancelling()
    {
        var graph = Samples.Random(7, 50, 120);
        var push = new PersonalisedPush(graph);
        var first = push.Run([5], new PersonalisedPushOptions(), default);

        Assert.Throws<OperationCanceledException>(() => push.Run([6], new PersonalisedPushOptions(), new CancellationToken(canceled: true)));
        var again = push.Run([5, 5], new PersonalisedPushOptions(), default);

        Assert.That(again.Values, Is.EqualTo(first.Values));
        Assert.That(again.Residual, Is.EqualTo(first.Residual));
    }

    [Test]
    public void ALonelySeed_KeepsNearlyEverything_AndOtherComponentsGetNothing()
    {
        var lonely = PersonalisedPush.Run(TestGraph.Parse("a b-c").Csr, [0], new PersonalisedPushOptions { Epsilon = 1e-9 }, default);

        Assert.That(lonely.Nodes, Is.EqualTo(new[] { 0 }));
        Assert.That(lonely.Values[0], Is.EqualTo(1).Within(1e-8));
    }

    [Test]
    public void WithoutSeedOrWithBadOnes_ItIsRefused()
    {
        Assert.Throws<ArgumentException>(() => PersonalisedPush.Run(Samples.Line.Csr, [], new PersonalisedPushOptions(), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => PersonalisedPush.Run(Samples.Line.Csr, [5], new PersonalisedPushOptions(), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => PersonalisedPush.Run(Samples.Empty, [0], new PersonalisedPushOptions(), default));
        Assert.Throws<ArgumentOutOfRangeException>(() => PersonalisedPush.Run(Samples.Line.Csr, [0], new PersonalisedPushOptions { Epsilon = 0 }, default));
        Assert.Throws<ArgumentException>(() => new PersonalisedPush(TestGraph.Parse("a-b:-1").Csr));
    }

    [Test]
    public void SweepCut_FindsTheGroupOfTheSeed()
    {
        var graph = TestGraph.Parse("a-b b-c c-a c-d d-e e-f f-d").Csr;
        var push = PersonalisedPush.Run(graph, [0], new PersonalisedPushOptions(), default);

        var cut = SweepCut.Run(graph, push.Nodes, push.Values);

        Assert.That(cut.Nodes.Order(), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(cut.Conductance, Is.EqualTo(1 / 7d).Within(1e-12));
        Assert.That(cut.Curve, Has.Length.EqualTo(6));
    }

    [Test]
    public void SweepCut_ConductanceIsThatOfTheSet()
    {
        var graph = Samples.Random(5, 30, 70, hasWeights: true);
        var cut = SweepCut.Run(graph, [.. Enumerable.Range(0, 30)], [.. Enumerable.Range(0, 30).Select(u => 1d / (u + 1))]);
        int[] labels = [.. Enumerable.Range(0, 30).Select(u => cut.Nodes.Contains(u) ? 0 : 1)];

        Assert.That(CommunityMeasures.Run(graph, labels, default).Conductances[0], Is.EqualTo(cut.Conductance).Within(1e-12));
    }

    [Test]
    public void SweepCut_OfNothing_IsEmpty()
    {
        Assert.That(SweepCut.Run(Samples.Line.Csr, [], []).Nodes, Is.Empty);
        Assert.Throws<ArgumentException>(() => SweepCut.Run(Samples.Line.Csr, [1, 1], [1, 1]));
        Assert.Throws<ArgumentException>(() => SweepCut.Run(Samples.Line.Csr, [1], []));
    }

    private static double[] Marked(int n, int[] nodes)
    {
        var marked = new double[n];
        foreach (var u in nodes)
            marked[u] = 1;
        return marked;
    }
}
