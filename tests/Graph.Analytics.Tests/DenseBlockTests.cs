namespace Graph.Analytics.Tests;

public sealed class DenseBlockTests
{
    [Test]
    public void ABiclique_AmongScatteredLinks_IsFound()
    {
        var graph = Planted(seed: 1, rows: 200, columns: 100, noise: 400, block: 12);

        var block = Fraudar.Run(graph, new FraudarOptions(), default)[0];

        Assert.That(block.Rows, Is.EqualTo(Enumerable.Range(0, 12)));
        Assert.That(block.Columns, Is.EqualTo(Enumerable.Range(200, 12)));
        Assert.That((block.ArcCount, block.Fill), Is.EqualTo((144, 1d)));
    }

    [Test]
    public void Camouflage_DoesNotHideTheBlock()
    {
        var builder = new CsrGraphBuilder(400, isDirected: true);
        for (var row = 0; row < 10; row++)
            for (var column = 200; column < 210; column++)
                builder.Add(row, column);
        // Everybody goes to the shop 300; the gang also goes to the popular columns 301 to 305.
        for (var row = 0; row < 200; row++)
            for (var popular = 300; popular <= 300 + (row < 10 ? 5 : row % 6); popular++)
                builder.Add(row, popular);

        var block = Fraudar.Run(builder.Build(), new FraudarOptions(), default)[0];

        Assert.That(block.Rows, Is.EqualTo(Enumerable.Range(0, 10)));
        Assert.That(block.Columns, Is.SupersetOf(Enumerable.Range(200, 10)));
    }

    [Test]
    public void OneShopWithManyCustomers_IsNoDenseBlock()
    {
        var builder = new CsrGraphBuilder(1001, isDirected: true);
        for (var customer = 0; customer < 1000; customer++)
            builder.Add(customer, 1000);

        Assert.That(Fraudar.Run(builder.Build(), new FraudarOptions { DensityMin = 0.5 }, default), Is.Empty);
    }

    [Test]
    public void SeveralBlocks_ComeByFallingDensity_AndShareNoArc()
    {
        var builder = new CsrGraphBuilder(60, isDirected: true);
        foreach (var (first, size) in new[] { (0, 8), (10, 6), (20, 4) })
            for (var i = 0; i < size; i++)
                for (var j = 0; j < size; j++)
                    builder.Add(first + i, 30 + first + j);

        var blocks = Fraudar.Run(builder.Build(), new FraudarOptions { Blocks = 5 }, default);

        Assert.That(blocks.Select(block => (block.Rows[0], block.Rows.Length)), Is.EqualTo(new[] { (0, 8), (10, 6), (20, 4) }));
        Assert.That(blocks[0].Density, Is.EqualTo(64 / Math.Log(13) / 16).Within(1e-9));
    }

    [Test]
    public void Density_IsAtLeastHalfOfTheBest([Range(1, 10)] int seed)
    {
        var random = new Random(seed);
        var builder = new CsrGraphBuilder(10, isDirected: true);
        for (var i = 0; i < 14; i++)
            builder.Add(random.Next(5), 5 + random.Next(5));
        var graph = builder.Build();

        var found = Fraudar.Run(graph, new FraudarOptions(), default)[0];

        var best = Enumerable.Range(1, 1023).Max(set => Density(graph, set));
        Assert.That(found.Density, Is.InRange(best / 2, best + 1e-12));
        Assert.That(found.Density, Is.EqualTo(Density(graph, found.Rows.Concat(found.Columns).Sum(u => 1 << u))).Within(1e-12));
    }

    [Test]
    public void Priors_DrawTheirRowsIn()
    {
        var builder = new CsrGraphBuilder(4, isDirected: true);
        builder.Add(0, 2);
        builder.Add(1, 3);

        var block = Fraudar.Run(builder.Build(), new FraudarOptions { RowPriors = [0, 3, 0, 0] }, default)[0];

        Assert.That(block.Rows, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void EmptyGraph_HasNoBlock_AndBadInputIsRefused()
    {
        Assert.That(Fraudar.Run(new CsrGraphBuilder(3, isDirected: true).Build(), new FraudarOptions(), default), Is.Empty);
        Assert.Throws<ArgumentException>(() => Fraudar.Run(Samples.Line.Csr, new FraudarOptions(), default));
        Assert.Throws<ArgumentException>(() => Fraudar.Run(new CsrGraphBuilder(2, isDirected: true).Build(), new FraudarOptions { RowPriors = [1] }, default));
    }

    [Test]
    public void Windows_FindTheBurst_NotTheSlowGathering([Values(1, 2, 8)] int threads)
    {
        var random = new Random(5);
        var (rows, columns, times) = (new List<int>(), new List<int>(), new List<long>());
        void Add(int row, int column, long time)
        {
            rows.Add(row);
            columns.Add(column);
            times.Add(time);
        }
        for (var i = 0; i < 8; i++)
            for (var j = 0; j < 8; j++)
            {
                Add(i, 50 + j, 10_000 + random.Next(60));
                Add(20 + i, 70 + j, random.Next(1_000_000));
            }
        var graph = new TemporalGraph(100, rows, columns, times);

        var blocks = BlockWindows.Run(graph, new BlockWindowsOptions { Window = 120, Threads = threads, CountMax = 3 }, default);

        Assert.That(blocks[0].Block.Rows, Is.EqualTo(Enumerable.Range(0, 8)));
        Assert.That(blocks[0].Block.Fill, Is.EqualTo(1));
        Assert.That((blocks[0].First, blocks[0].Last), Is.EqualTo((times.Where(t => t is >= 10_000 and < 10_060).Min(), times.Where((t, i) => rows[i] < 8).Max())));
        Assert.That(blocks[1].Block.Density, Is.LessThan(blocks[0].Block.Density));
    }

    [Test]
    public void Windows_OfNothing_AreNone() => Assert.That(
        BlockWindows.Run(new TemporalGraph(2, [], [], []), new BlockWindowsOptions { Window = 10 }, default), Is.Empty);

    private static double Density(CsrGraph graph, int set)
    {
        var degree = new int[graph.NodeCount];
        foreach (var v in graph.Targets)
            degree[v]++;
        var sum = Samples.Edges(graph).Where(e => (set >> e.U & 1) == 1 && (set >> e.V & 1) == 1).Sum(e => 1 / Math.Log(5 + degree[e.V]));
        return sum / int.PopCount(set);
    }

    private static CsrGraph Planted(int seed, int rows, int columns, int noise, int block)
    {
        var random = new Random(seed);
        var builder = new CsrGraphBuilder(rows + columns, isDirected: true);
        for (var i = 0; i < block; i++)
            for (var j = 0; j < block; j++)
                builder.Add(i, rows + j);
        for (var i = 0; i < noise; i++)
            builder.Add(block + random.Next(rows - block), rows + block + random.Next(columns - block));
        return builder.Build();
    }
}
