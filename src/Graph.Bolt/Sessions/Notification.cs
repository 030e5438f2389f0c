namespace Graph.Bolt.Sessions;

/// <summary>What the server has to say about a statement.</summary>
internal sealed record Notification(string Code, string Title, string Description, IInputPosition? Position, string RawSeverityLevel, string RawCategory)
    : INotification
{
    IInputPosition INotification.Position => Position!;

    /// <summary>A notification of the old form.</summary>
    public static Notification OfNotification(Dictionary<string, object?> map) => new(
        Text(map, "code"), Text(map, "title"), Text(map, "description"), InputPosition.Of(map.GetValueOrDefault("position")),
        Text(map, "severity"), Text(map, "category"));

    /// <summary>A status of Bolt 5.6 that is a notification.</summary>
    public static Notification OfStatus(Dictionary<string, object?> map)
    {
        var record = map.GetValueOrDefault("diagnostic_record") as Dictionary<string, object?> ?? [];
        return new Notification(
            Text(map, "neo4j_code"), Text(map, "title"), Text(map, "description"), InputPosition.Of(record.GetValueOrDefault("_position")),
            Text(record, "_severity"), Text(record, "_classification"));
    }

    private static string Text(Dictionary<string, object?> map, string key) => map.GetValueOrDefault(key) as string ?? "";
}
