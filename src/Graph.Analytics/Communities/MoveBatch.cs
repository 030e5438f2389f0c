namespace Graph.Analytics;

/// <summary>What the nodes of a batch chose, before anyone moved.</summary>
internal sealed class MoveBatch(int size)
{
    public int Size { get; } = size;

    /// <summary>The community chosen at every place.</summary>
    public int[] To { get; } = new int[size];

    /// <summary>Weight to the own community when the choice was made.</summary>
    public double[] Stay { get; } = new double[size];

    /// <summary>Weight to the chosen community when the choice was made.</summary>
    public double[] Join { get; } = new double[size];

    /// <summary>The nodes that moved.</summary>
    public int[] Moved { get; } = new int[size];
}
