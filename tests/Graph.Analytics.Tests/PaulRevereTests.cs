namespace Graph.Analytics.Tests;

/// <summary>Persons of Boston about 1775, linked when they shared an organisation; expected values from networkx.</summary>
public sealed class PaulRevereTests
{
    [Test]
    public void Revere_ComesFirstOnEveryMeasure_WithTheKnownScore()
    {
        var (plain, names) = Persons(isWeighted: false);
        var (weighted, _) = Persons(isWeighted: true);

        Assert.That((plain.NodeCount, plain.EdgeCount), Is.EqualTo((254, 9706)));
        Expect("degree", Degree.Run(plain), 245);
        Expect("strength", Strength.Run(weighted), 283);
        Expect("betweenness", Betweenness.Run(plain, new BetweennessOptions(), default), 4371.598675);
        Expect("closeness", Closeness.Run(plain, new ClosenessOptions(), default), 0.969349);
        Expect("eigenvector", Eigenvector.Run(plain, new EigenvectorOptions(), default).Values, 0.124676);
        Expect("pagerank", PageRank.Run(plain, new PageRankOptions(), default).Values, 0.012049);
        Expect("weighted pagerank", PageRank.Run(weighted, new PageRankOptions(), default).Values, 0.013234);

        void Expect(string measure, double[] values, double score)
        {
            var first = Array.IndexOf(values, values.Max());
            Assert.That(names[first], Is.EqualTo("Revere.Paul"), measure);
            Assert.That(values[first], Is.EqualTo(score).Within(6e-7), measure);
        }
    }

    private static (CsrGraph Graph, string[] Names) Persons(bool isWeighted)
    {
        var rows = File.ReadLines(Path.Combine(ReferenceData.Folder("paul-revere"), "PaulRevereAppD.csv"))
            .Skip(1).Select(line => line.Split(',')).ToArray();
        var builder = new CsrGraphBuilder(rows.Length, hasWeights: isWeighted);
        for (var u = 0; u < rows.Length; u++)
            for (var v = 0; v < u; v++)
            {
                var common = Enumerable.Range(1, 7).Count(club => rows[u][club] == "1" && rows[v][club] == "1");
                if (common > 0)
                    builder.Add(u, v, common);
            }
        return (builder.Build(), [.. rows.Select(row => row[0].Trim('"'))]);
    }
}
