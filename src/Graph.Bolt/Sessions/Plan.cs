namespace Graph.Bolt.Sessions;

/// <summary>An operator of a plan.</summary>
internal sealed class Plan : IPlan
{
    private Plan(Dictionary<string, object?> map)
    {
        OperatorType = map.GetValueOrDefault("operatorType") as string ?? "";
        Arguments = (map.GetValueOrDefault("args") as Dictionary<string, object?> ?? [])!;
        Identifiers = [.. (map.GetValueOrDefault("identifiers") as List<object?> ?? []).OfType<string>()];
        Children = [.. (map.GetValueOrDefault("children") as List<object?> ?? []).OfType<Dictionary<string, object?>>().Select(child => new Plan(child))];
    }

    public string OperatorType { get; }

    public IDictionary<string, object> Arguments { get; }

    public IList<string> Identifiers { get; }

    public IList<IPlan> Children { get; }

    /// <summary>The plan of a map; null when there is none.</summary>
    public static Plan? Of(object? value) => value is Dictionary<string, object?> map ? new Plan(map) : null;
}
