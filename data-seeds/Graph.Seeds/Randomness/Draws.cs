namespace Graph.Seeds.Randomness;

/// <summary>Draws by counter: a pure function of seed, stream, item and position, so that the order of work decides nothing.</summary>
/// <remarks>The mixing function is that of splitmix64 (G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators, 2014).</remarks>
internal struct Draws(ulong seed, Purpose purpose, long item)
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    private readonly ulong _key = Mix(Mix(seed + Golden * ((ulong)purpose + 1)) ^ (ulong)item);
    private ulong _position;

    public ulong Next() => Mix(_key + Golden * ++_position);

    /// <summary>A number in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number in [0, count).</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>A number in [low, high], both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public double Between(double low, double high) => low + (high - low) * Unit();

    public bool Chance(double share) => Unit() < share;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public double LogNormal(double median, double sigma) =>
        median * Math.Exp(sigma * Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit()));

    public int Poisson(double mean)
    {
        var (count, product, limit) = (0, Unit(), Math.Exp(-mean));
        while (product > limit)
        {
            count++;
            product *= Unit();
        }
        return count;
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>A fair hash of a number.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
