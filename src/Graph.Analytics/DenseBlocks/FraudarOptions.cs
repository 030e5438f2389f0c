namespace Graph.Analytics;

/// <summary>How <see cref="Fraudar"/> runs.</summary>
public sealed record FraudarOptions
{
    /// <summary>Blocks sought, one after the other, in 1..1000. Default 1.</summary>
    public int Blocks { get; init; } = 1;

    /// <summary>Blocks of a lower density end the search, at least 0. Default 0.</summary>
    public double DensityMin { get; init; }

    /// <summary>c of the column weight 1 / ln(c + degree), greater than 1. Default 5 (Hooi et al. 2016).</summary>
    public double Offset { get; init; } = 5;

    /// <summary>Suspicion that each row brings along, length n, at least 0; null means 0 each.</summary>
    public IReadOnlyList<double>? RowPriors { get; init; }

    /// <summary>Suspicion that each column brings along, length n, at least 0; null means 0 each.</summary>
    public IReadOnlyList<double>? ColumnPriors { get; init; }

    internal void Validate(CsrGraph graph)
    {
        if (Blocks is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(Blocks), Blocks, "Blocks is in 1..1000.");
        if (!(DensityMin >= 0))
            throw new ArgumentOutOfRangeException(nameof(DensityMin), DensityMin, "DensityMin is at least 0.");
        if (!(Offset > 1) || !double.IsFinite(Offset))
            throw new ArgumentOutOfRangeException(nameof(Offset), Offset, "Offset is finite and greater than 1.");
        foreach (var priors in new[] { RowPriors, ColumnPriors })
        {
            if (priors is null)
                continue;
            Check.Length(graph, priors.Count, nameof(priors));
            if (priors.Any(prior => !(prior >= 0) || double.IsInfinity(prior)))
                throw new ArgumentException("Priors are finite and at least 0.", nameof(priors));
        }
    }
}
