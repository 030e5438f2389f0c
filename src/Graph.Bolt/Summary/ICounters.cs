namespace Graph.Bolt;

/// <summary>How much a statement changed.</summary>
public interface ICounters
{
    /// <summary>Whether it changed any data or schema.</summary>
    bool ContainsUpdates { get; }

    /// <summary>Nodes created.</summary>
    int NodesCreated { get; }

    /// <summary>Nodes deleted.</summary>
    int NodesDeleted { get; }

    /// <summary>Relationships created.</summary>
    int RelationshipsCreated { get; }

    /// <summary>Relationships deleted.</summary>
    int RelationshipsDeleted { get; }

    /// <summary>Properties set, also to the value they had.</summary>
    int PropertiesSet { get; }

    /// <summary>Labels added.</summary>
    int LabelsAdded { get; }

    /// <summary>Labels removed.</summary>
    int LabelsRemoved { get; }

    /// <summary>Indexes added.</summary>
    int IndexesAdded { get; }

    /// <summary>Indexes removed.</summary>
    int IndexesRemoved { get; }

    /// <summary>Constraints added.</summary>
    int ConstraintsAdded { get; }

    /// <summary>Constraints removed.</summary>
    int ConstraintsRemoved { get; }

    /// <summary>Changes to the system database.</summary>
    int SystemUpdates { get; }

    /// <summary>Whether it changed the system database.</summary>
    bool ContainsSystemUpdates { get; }
}
