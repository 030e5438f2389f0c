namespace Graph.Analytics;

/// <summary>How <see cref="LabelPropagation"/> runs.</summary>
public sealed record LabelPropagationOptions
{
    /// <summary>Chooses the order of the nodes and breaks ties. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>Most rounds over all nodes, at least 1. Default 100.</summary>
    public int Iterations { get; init; } = 100;
}
