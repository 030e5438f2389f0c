namespace Graph.Linkage.Model;

/// <summary>How exactly a source states a time.</summary>
public enum TimePrecision
{
    /// <summary>To the second.</summary>
    Second,

    /// <summary>To the minute.</summary>
    Minute,

    /// <summary>The day only; never used for residence times.</summary>
    Day,
}
