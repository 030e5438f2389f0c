namespace Graph.Analytics;

/// <summary>Random numbers without state: a hash of seed, stream and index, hence the same in any order and on any thread.</summary>
/// <remarks>The finaliser is that of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</remarks>
internal static class CounterRandom
{
    public static ulong Bits(ulong seed, ulong stream, ulong index) =>
        Mix(Mix(Mix(seed + 0x9E3779B97F4A7C15UL) ^ (stream * 0xD1B54A32D192ED03UL)) + (index * 0x9E3779B97F4A7C15UL));

    /// <summary>A number in [0, 1).</summary>
    public static double Unit(ulong seed, ulong stream, ulong index) => (Bits(seed, stream, index) >> 11) * (1d / (1UL << 53));

    /// <summary>Puts the items into a random order (Fisher-Yates).</summary>
    public static void Shuffle(Span<int> items, ulong seed, ulong stream)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)Math.BigMul(Bits(seed, stream, (ulong)i), (ulong)i + 1, out _);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
