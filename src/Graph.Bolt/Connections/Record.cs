using System.Collections;

namespace Graph.Bolt.Connections;

/// <summary>One row of a result.</summary>
internal sealed class Record(RecordKeys keys, object[] values) : IRecord
{
    public object this[int index] => values[index];

    public object this[string key] => keys.Find(key) is >= 0 and var place ? values[place] : throw new KeyNotFoundException($"The record has no column '{key}'.");

    public IReadOnlyDictionary<string, object> Values => this;

    public IReadOnlyList<string> Keys => keys.Names;

    public int Count => values.Length;

    IEnumerable<string> IReadOnlyDictionary<string, object>.Keys => keys.Names;

    IEnumerable<object> IReadOnlyDictionary<string, object>.Values => values;

    public T Get<T>(string key) => this[key].As<T>();

    public bool TryGet<T>(string key, out T value)
    {
        var place = keys.Find(key);
        value = place >= 0 ? values[place].As<T>() : default!;
        return place >= 0;
    }

    public bool ContainsKey(string key) => keys.Find(key) >= 0;

    public bool TryGetValue(string key, out object value)
    {
        var place = keys.Find(key);
        value = place >= 0 ? values[place] : null!;
        return place >= 0;
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (var i = 0; i < values.Length; i++)
            yield return KeyValuePair.Create(keys.Names[i], values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
