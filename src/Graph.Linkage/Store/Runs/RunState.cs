namespace Graph.Linkage.Store;

/// <summary>State of a run.</summary>
public enum RunState
{
    /// <summary>Owed.</summary>
    Queued,

    /// <summary>Claimed by a worker.</summary>
    Running,

    /// <summary>Findings are published.</summary>
    Finished,

    /// <summary>Ended with an error.</summary>
    Failed,

    /// <summary>Cancelled by a user.</summary>
    Cancelled,
}
