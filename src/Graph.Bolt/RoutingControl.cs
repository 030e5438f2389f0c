namespace Graph.Bolt;

/// <summary>Which servers of a cluster may answer a query.</summary>
public enum RoutingControl
{
    /// <summary>Those that take writes.</summary>
    Writers,

    /// <summary>Those that take reads.</summary>
    Readers,
}
