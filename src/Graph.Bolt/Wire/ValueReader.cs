namespace Graph.Bolt.Wire;

/// <summary>Decodes values with their structures into what records show.</summary>
internal static class ValueReader
{
    /// <summary>Nesting that no query of ours needs; deeper values are hostile.</summary>
    private const int DepthMax = 256;

    /// <summary>The next value.</summary>
    /// <exception cref="ProtocolException">The bytes are no value.</exception>
    public static object? Read(ref PackStreamReader reader) => Read(ref reader, 0);

    /// <summary>The next value, which must be a map with string keys; of equal keys the last one counts.</summary>
    public static Dictionary<string, object?> ReadMap(ref PackStreamReader reader) => ReadMap(ref reader, 0)!;

    private static object? Read(ref PackStreamReader reader, int depth)
    {
        if (depth > DepthMax)
            throw new ProtocolException($"The server sent a value that is nested more than {DepthMax} deep.");
        var marker = reader.Peek();
        switch (marker)
        {
            case Marker.Null:
                reader.ReadByte();
                return null;
            case Marker.True or Marker.False:
                return reader.ReadBoolean();
            case Marker.Float:
                return reader.ReadNumber();
            case Marker.Bytes8 or Marker.Bytes16 or Marker.Bytes32:
                return reader.ReadBytes().ToArray();
            case Marker.String8 or Marker.String16 or Marker.String32:
                return reader.ReadString();
            case Marker.List8 or Marker.List16 or Marker.List32:
                return ReadList(ref reader, depth);
            case Marker.Map8 or Marker.Map16 or Marker.Map32:
                return ReadMap(ref reader, depth);
            case Marker.Structure8 or Marker.Structure16:
                return ReadStructure(ref reader, depth);
        }
        return (marker & 0xF0) switch
        {
            Marker.TinyString => reader.ReadString(),
            Marker.TinyList => ReadList(ref reader, depth),
            Marker.TinyMap => ReadMap(ref reader, depth),
            Marker.TinyStructure => ReadStructure(ref reader, depth),
            _ => reader.ReadInteger(),
        };
    }

    private static List<object?> ReadList(ref PackStreamReader reader, int depth)
    {
        var count = reader.ReadListHeader();
        var list = new List<object?>(count);
        for (var i = 0; i < count; i++)
            list.Add(Read(ref reader, depth + 1));
        return list;
    }

    private static Dictionary<string, object?> ReadMap(ref PackStreamReader reader, int depth)
    {
        var count = reader.ReadMapHeader();
        var map = new Dictionary<string, object?>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadString();
            map[key] = Read(ref reader, depth + 1);
        }
        return map;
    }

    private static object ReadStructure(ref PackStreamReader reader, int depth)
    {
        var (count, tag) = reader.ReadStructureHeader();
        var fields = new object?[count];
        for (var i = 0; i < count; i++)
            fields[i] = Read(ref reader, depth + 1);
        return StructureReader.Of(tag, new StructureFields(tag, fields));
    }
}
