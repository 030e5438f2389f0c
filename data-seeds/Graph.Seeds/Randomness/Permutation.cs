using System.Numerics;

namespace Graph.Seeds.Randomness;

/// <summary>A keyed shuffle of 0..n-1 without a table: what is neighbouring inside is anywhere outside.</summary>
/// <remarks>Four Feistel rounds, repeated until the value lies in range.</remarks>
internal sealed class Permutation
{
    private const int Rounds = 4;

    private readonly ulong _count;
    private readonly ulong _key;
    private readonly int _halfBits;

    public Permutation(ulong seed, int number, long count)
    {
        _count = (ulong)count;
        _key = new Draws(seed, Purpose.Number, number).Next();
        _halfBits = Math.Max(1, (65 - BitOperations.LeadingZeroCount((ulong)count - 1)) / 2);
    }

    public long this[long index]
    {
        get
        {
            var value = (ulong)index;
            do
                value = Shuffle(value);
            while (value >= _count);
            return (long)value;
        }
    }

    private ulong Shuffle(ulong value)
    {
        var mask = (1UL << _halfBits) - 1;
        var (left, right) = (value >> _halfBits, value & mask);
        for (var round = 0UL; round < Rounds; round++)
            (left, right) = (right, left ^ (Draws.Mix(_key + round * 0x9E3779B97F4A7C15UL ^ right) & mask));
        return (left << _halfBits) | right;
    }
}
