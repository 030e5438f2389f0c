namespace Graph.Bolt;

/// <summary>How grave a notification is.</summary>
public enum Severity
{
    /// <summary>It says something about the statement.</summary>
    Information,

    /// <summary>The statement may not do what was meant.</summary>
    Warning,
}
