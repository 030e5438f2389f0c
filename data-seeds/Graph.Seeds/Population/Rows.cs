namespace Graph.Seeds.Population;

/// <summary>A list of records that are changed in place.</summary>
internal sealed class Rows<T>(int capacity)
    where T : struct
{
    private T[] _items = new T[Math.Max(16, capacity)];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items[index];

    public int Add(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count + Count / 2);
        _items[Count] = item;
        return Count++;
    }
}
