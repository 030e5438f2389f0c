namespace Graph.Analytics.Tests;

public sealed class LabelSumsTests
{
    [Test]
    public void AddRow_AgreesWithAddingOneByOne([Range(1, 5)] int seed)
    {
        var graph = Samples.Random(seed, 50, 300, hasWeights: true);
        int[] labels = [.. Enumerable.Range(0, 50).Select(u => u * seed % 13)];
        var (fast, safe) = (new LabelSums(50), new NeighbourSums(50));
        for (var u = 0; u < 50; u++)
        {
            fast.AddRow(graph.Targets, graph.Offsets[u], graph.Offsets[u + 1], labels, new StoredWeights(graph.Weights!));
            for (var e = graph.Offsets[u]; e < graph.Offsets[u + 1]; e++)
                safe.Add(labels[graph.Targets[e]], graph.Weights![e]);

            AssertSame(fast, safe);
        }
    }

    [Test]
    public void AddRowWithin_AgreesWithAddingOneByOne([Range(1, 5)] int seed)
    {
        var graph = Samples.Random(seed, 50, 300);
        int[] labels = [.. Enumerable.Range(0, 50).Select(u => u * seed % 13)];
        int[] groups = [.. Enumerable.Range(0, 50).Select(u => u % 3)];
        var (fast, safe) = (new LabelSums(50), new NeighbourSums(50));
        for (var u = 0; u < 50; u++)
        {
            fast.AddRowWithin(graph.Targets, graph.Offsets[u], graph.Offsets[u + 1], labels, groups, groups[u], new UnitWeights());
            foreach (var v in graph.Neighbours(u))
                if (groups[v] == groups[u])
                    safe.Add(labels[v], 1);

            AssertSame(fast, safe);
        }
    }

    private static void AssertSame(LabelSums fast, NeighbourSums safe)
    {
        Assert.That(fast.Touched.ToArray(), Is.EqualTo(safe.Touched.ToArray()));
        foreach (var label in safe.Touched)
            Assert.That(fast[label], Is.EqualTo(safe[label]));
        fast.Clear();
        safe.Clear();
    }
}
