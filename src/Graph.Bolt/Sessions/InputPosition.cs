namespace Graph.Bolt.Sessions;

/// <summary>A place in a statement.</summary>
internal sealed record InputPosition(int Offset, int Line, int Column) : IInputPosition
{
    /// <summary>The place of a map; null when it names none.</summary>
    public static InputPosition? Of(object? value) => value is Dictionary<string, object?> map
        ? new InputPosition(Number(map, "offset"), Number(map, "line"), Number(map, "column"))
        : null;

    private static int Number(Dictionary<string, object?> map, string key) => map.TryGetValue(key, out var value) && value is long number ? (int)number : 0;
}
