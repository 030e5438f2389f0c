namespace Graph.Analytics;

/// <summary>Sources, middle nodes and sinks through which much passes and little stays.</summary>
/// <param name="Nodes">All members, ascending; their layers are those given.</param>
/// <param name="Anomaly">What passes the middle nodes less lambda times what stays or is added, per member; greater than 0.</param>
/// <param name="Passed">Sum over the middle nodes of the smaller of what comes in and what goes out inside the group.</param>
public sealed record FlowScopeBlock(int[] Nodes, double Anomaly, double Passed);
