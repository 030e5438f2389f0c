namespace Graph.Analytics;

/// <summary>What became of a community between two partitions.</summary>
public enum CommunityEvent
{
    /// <summary>It continues with as many members; some may have been exchanged.</summary>
    Same,

    /// <summary>It continues with more members.</summary>
    Grew,

    /// <summary>It continues with fewer members.</summary>
    Shrank,

    /// <summary>After: it shares no sufficient part with any community before.</summary>
    Born,

    /// <summary>After: it is a part of an earlier community that continues elsewhere. Before: it continues and lost such a part.</summary>
    Split,

    /// <summary>After: it continues one community and holds a sufficient part of others. Before: its members went into one that continues another.</summary>
    Merged,

    /// <summary>Before: no community after holds a sufficient part of it.</summary>
    Dissolved,
}
