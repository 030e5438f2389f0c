using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>A graph of phones, devices and accounts as investigations see it: groups, shared devices, payments, public numbers.</summary>
/// <remarks>Per 20 edges 4 phones, 1 device and 2 accounts. Weighted; the same bytes for the same number of edges.</remarks>
internal static class LinkageGraph
{
    private const int Seed = 11;
    private const int GroupSize = 40;

    public static CsrGraph Build(int edges)
    {
        var (phones, devices, accounts) = (edges / 5, edges / 20, edges / 10);
        var builder = new CsrGraphBuilder(phones + devices + accounts, hasWeights: true);
        var random = new Random(Seed);
        for (var i = 0; i < edges; i++)
        {
            var phone = random.Next(phones);
            var other = random.Next(20) switch
            {
                < 9 => Near(phone, phones),
                < 11 => (int)(phones * Math.Pow(random.NextDouble(), 4)),
                < 14 => phones + Near(phone / 4, devices),
                _ => phones + devices + Near(phone / 2, accounts),
            };
            builder.Add(phone, other, 1 + random.Next(30));
        }
        return builder.Build();

        int Near(int place, int count) => Math.Min(count - 1, (place / GroupSize * GroupSize) + random.Next(GroupSize));
    }
}
