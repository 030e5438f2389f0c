namespace Graph.Linkage.Store;

/// <summary>What became of a source row that was understood.</summary>
public enum RowOutcome
{
    /// <summary>Taken as it stands.</summary>
    Accepted,

    /// <summary>Taken after a repair that the raw row still shows.</summary>
    Repaired,
}
