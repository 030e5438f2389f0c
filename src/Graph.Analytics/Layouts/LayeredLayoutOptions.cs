namespace Graph.Analytics;

/// <summary>How <see cref="LayeredLayout"/> runs.</summary>
public sealed record LayeredLayoutOptions
{
    /// <summary>Layer of every node, length n; smaller numbers lie higher. Numbers may have gaps, rows have none.</summary>
    public required IReadOnlyList<int> Layers { get; init; }

    /// <summary>Distance between rows, greater than 0. Default 100.</summary>
    public double LayerGap { get; init; } = 100;

    /// <summary>Distance between neighbours in a row, greater than 0. Default 60.</summary>
    public double NodeGap { get; init; } = 60;

    /// <summary>Sweeps down and up that reorder the rows, at least 0. Default 8.</summary>
    public int Sweeps { get; init; } = 8;
}
