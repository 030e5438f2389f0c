namespace Graph.Seeds.Population;

/// <summary>Records by one or two positions each, in the order they were planted.</summary>
internal sealed class Lookup<T>
{
    private readonly List<T> _items;
    private readonly int[] _offsets;
    private readonly int[] _places;

    public Lookup(List<T> items, Func<T, int> first, Func<T, int> second, int count)
    {
        _items = items;
        _offsets = new int[count + 1];
        foreach (var item in items)
        {
            foreach (var end in Ends(item, first, second, count))
                _offsets[end + 1]++;
        }
        for (var i = 0; i < count; i++)
            _offsets[i + 1] += _offsets[i];
        _places = new int[_offsets[count]];
        var next = _offsets[..count];
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var end in Ends(items[i], first, second, count))
                _places[next[end]++] = i;
        }
    }

    public IEnumerable<T> Of(int position)
    {
        for (var i = _offsets[position]; i < _offsets[position + 1]; i++)
            yield return _items[_places[i]];
    }

    private static IEnumerable<int> Ends(T item, Func<T, int> first, Func<T, int> second, int count)
    {
        var (one, other) = (first(item), second(item));
        if (one >= 0 && one < count)
            yield return one;
        if (other >= 0 && other < count && other != one)
            yield return other;
    }
}
