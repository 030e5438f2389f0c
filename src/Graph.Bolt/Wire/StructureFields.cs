using System.Globalization;

namespace Graph.Bolt.Wire;

/// <summary>The fields of a structure, each of a known type.</summary>
internal readonly record struct StructureFields(byte Tag, object?[] Values)
{
    public int Count => Values.Length;

    public long Integer(int index) => At<long>(index);

    public double Float(int index) => At<double>(index);

    public string Text(int index) => At<string>(index);

    public List<object?> List(int index) => At<List<object?>>(index);

    public IReadOnlyDictionary<string, object> Map(int index) => At<Dictionary<string, object?>>(index)!;

    /// <summary>An integer that must lie in the range of <see cref="int"/>.</summary>
    public int Int32(int index) => Integer(index) is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw Wrong();

    /// <summary>The opaque id that Bolt 5 sends, else the number of the entity as text.</summary>
    public string ElementId(int index, int numberIndex) => index < Count ? Text(index) : Integer(numberIndex).ToString(CultureInfo.InvariantCulture);

    public ProtocolException Wrong() => new($"The server sent a structure 0x{Tag:X2} whose fields are not those of its type.");

    private T At<T>(int index) => index < Values.Length && Values[index] is T value ? value : throw Wrong();
}
