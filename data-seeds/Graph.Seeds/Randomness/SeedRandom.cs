namespace Graph.Seeds.Randomness;

/// <summary>xoshiro256** seeded by splitmix64: the same draws for a seed on every machine. Integer arithmetic only.</summary>
/// <remarks>D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47(4), 2021.</remarks>
public sealed class SeedRandom
{
    private ulong _a, _b, _c, _d;

    public SeedRandom(ulong seed)
    {
        _a = Split(ref seed);
        _b = Split(ref seed);
        _c = Split(ref seed);
        _d = Split(ref seed);
    }

    /// <summary>A stream of its own, so that one more draw in one part of the world leaves the other parts as they were.</summary>
    public static SeedRandom For(ulong seed, string part)
    {
        var mixed = seed ^ 0xCBF29CE484222325UL;
        foreach (var letter in part)
            mixed = (mixed ^ letter) * 0x100000001B3UL;
        return new SeedRandom(mixed);
    }

    public ulong Next()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number in [0, count).</summary>
    public int Below(int count) => (int)(Math.BigMul(Next(), (ulong)count, out _));

    /// <summary>A number in [low, high], both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static ulong Split(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
