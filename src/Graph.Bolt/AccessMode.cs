namespace Graph.Bolt;

/// <summary>What a session does; decides the server of a cluster.</summary>
public enum AccessMode
{
    /// <summary>Reading only.</summary>
    Read,

    /// <summary>Reading and writing.</summary>
    Write,
}
