namespace Graph.Analytics;

/// <summary>How <see cref="FlowScope"/> runs.</summary>
public sealed record FlowScopeOptions
{
    /// <summary>How much it counts against a node in the middle that money stays with it or comes from itself, at least 0. Default 4 (Li et al. 2020).</summary>
    public double Lambda { get; init; } = 4;

    /// <summary>Groups sought, one after the other, in 1..1000. Default 1.</summary>
    public int Blocks { get; init; } = 1;

    internal void Validate()
    {
        if (!(Lambda >= 0) || !double.IsFinite(Lambda))
            throw new ArgumentOutOfRangeException(nameof(Lambda), Lambda, "Lambda is finite and at least 0.");
        if (Blocks is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(Blocks), Blocks, "Blocks is in 1..1000.");
    }
}
