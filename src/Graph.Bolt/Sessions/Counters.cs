namespace Graph.Bolt.Sessions;

/// <summary>The counters of a summary.</summary>
internal sealed class Counters(IReadOnlyDictionary<string, object?> stats) : ICounters
{
    public bool ContainsUpdates => Flag("contains-updates") ?? Sum > 0;

    public int NodesCreated => Number("nodes-created");

    public int NodesDeleted => Number("nodes-deleted");

    public int RelationshipsCreated => Number("relationships-created");

    public int RelationshipsDeleted => Number("relationships-deleted");

    public int PropertiesSet => Number("properties-set");

    public int LabelsAdded => Number("labels-added");

    public int LabelsRemoved => Number("labels-removed");

    public int IndexesAdded => Number("indexes-added");

    public int IndexesRemoved => Number("indexes-removed");

    public int ConstraintsAdded => Number("constraints-added");

    public int ConstraintsRemoved => Number("constraints-removed");

    public int SystemUpdates => Number("system-updates");

    public bool ContainsSystemUpdates => Flag("contains-system-updates") ?? SystemUpdates > 0;

    private long Sum =>
        (long)NodesCreated + NodesDeleted + RelationshipsCreated + RelationshipsDeleted + PropertiesSet + LabelsAdded + LabelsRemoved +
        IndexesAdded + IndexesRemoved + ConstraintsAdded + ConstraintsRemoved;

    private int Number(string key) => stats.TryGetValue(key, out var value) && value is long number ? (int)Math.Min(number, int.MaxValue) : 0;

    private bool? Flag(string key) => stats.TryGetValue(key, out var value) ? value as bool? : null;
}
