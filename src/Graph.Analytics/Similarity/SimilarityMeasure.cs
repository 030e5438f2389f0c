namespace Graph.Analytics;

/// <summary>How alike two nodes are by what they share.</summary>
public enum SimilarityMeasure
{
    /// <summary>Shared neighbours divided by all neighbours of both.</summary>
    Jaccard,

    /// <summary>Sum over neighbours of the smaller weight divided by the sum of the larger one; without weights the same as Jaccard.</summary>
    WeightedJaccard,

    /// <summary>Sum of products of the weights to shared neighbours, divided by both lengths; without weights shared / sqrt(degree · degree).</summary>
    Cosine,

    /// <summary>Sum over shared neighbours of 1 / ln(their degree): a rare shared neighbour says more.</summary>
    AdamicAdar,

    /// <summary>Number of shared neighbours.</summary>
    Shared,

    /// <summary>Shared neighbours divided by the smaller number of neighbours.</summary>
    Overlap,
}
