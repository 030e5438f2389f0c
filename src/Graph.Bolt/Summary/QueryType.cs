namespace Graph.Bolt;

/// <summary>What kind of statement the server ran.</summary>
public enum QueryType
{
    /// <summary>The server did not say.</summary>
    Unknown,

    /// <summary>It read.</summary>
    ReadOnly,

    /// <summary>It read and wrote.</summary>
    ReadWrite,

    /// <summary>It wrote.</summary>
    WriteOnly,

    /// <summary>It changed the schema.</summary>
    SchemaWrite,
}
