using Graph.Seeds.Randomness;

namespace Graph.Seeds.Population;

/// <summary>Which numbers know each other in everyday life: undirected, no loops, neighbours ascending.</summary>
internal sealed class ContactGraph
{
    private const double SharedPart = 0.25;
    private const int StubsMin = 2;
    private const int StubsMax = 40;
    private const int NearStubs = 60;
    private const double NearPart = 0.6;

    private readonly int[] _offsets;
    private readonly int[] _neighbours;

    private ContactGraph(int[] offsets, int[] neighbours) => (_offsets, _neighbours) = (offsets, neighbours);

    public static ContactGraph Empty { get; } = new([0], []);

    public int PairCount => _neighbours.Length / 2;

    public ReadOnlySpan<int> Of(int phone) =>
        phone + 1 < _offsets.Length ? _neighbours.AsSpan(_offsets[phone], _offsets[phone + 1] - _offsets[phone]) : [];

    /// <summary>Households, and for the rest partners drawn by how many contacts each number has, mostly near, some anywhere.</summary>
    public static ContactGraph Build(Nation nation)
    {
        var count = nation.Phones.Count;
        var stubs = Stubs(nation, count);
        var pairs = new List<long>(stubs.Length + count);
        foreach (var (one, other) in Households(nation))
            pairs.Add(Key(one, other));
        for (var i = 0; i < stubs.Length; i++)
        {
            var draws = nation.Draw(Purpose.Contact, i);
            var j = draws.Chance(NearPart) ? Wrap(i + draws.Between(-NearStubs, NearStubs), stubs.Length) : draws.Below(stubs.Length);
            if (stubs[i] != stubs[j] && draws.Chance(0.5))
                pairs.Add(Key(stubs[i], stubs[j]));
        }
        pairs.Sort();
        return FromPairs(count, pairs);
    }

    private static int[] Stubs(Nation nation, int count)
    {
        var stubs = new List<int>(count * 12);
        for (var phone = 0; phone < count; phone++)
        {
            var known = CallHabits.Of(nation, phone).Counterparts;
            var own = Math.Clamp((int)(known * SharedPart), StubsMin, StubsMax);
            for (var i = 0; i < own; i++)
                stubs.Add(phone);
        }
        return [.. stubs];
    }

    private static IEnumerable<(int One, int Other)> Households(Nation nation)
    {
        for (var person = 1; person < nation.Persons.Length; person++)
        {
            for (var other = person - 1; other >= 0 && nation.Persons[other].Household == nation.Persons[person].Household; other--)
                yield return (nation.Persons[other].Primary, nation.Persons[person].Primary);
        }
    }

    private static ContactGraph FromPairs(int count, List<long> sorted)
    {
        var offsets = new int[count + 1];
        var last = -1L;
        foreach (var pair in sorted)
        {
            if (pair == last)
                continue;
            last = pair;
            offsets[(int)(pair >> 32) + 1]++;
            offsets[(int)(pair & uint.MaxValue) + 1]++;
        }
        for (var i = 0; i < count; i++)
            offsets[i + 1] += offsets[i];
        var (neighbours, next) = (new int[offsets[count]], offsets[..count]);
        last = -1L;
        foreach (var pair in sorted)
        {
            if (pair == last)
                continue;
            last = pair;
            var (low, high) = ((int)(pair >> 32), (int)(pair & uint.MaxValue));
            neighbours[next[low]++] = high;
            neighbours[next[high]++] = low;
        }
        for (var i = 0; i < count; i++)
            Array.Sort(neighbours, offsets[i], offsets[i + 1] - offsets[i]);
        return new ContactGraph(offsets, neighbours);
    }

    private static long Key(int one, int other) => ((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);

    private static int Wrap(int place, int count) => (place % count + count) % count;
}
