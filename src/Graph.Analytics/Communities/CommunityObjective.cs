namespace Graph.Analytics;

/// <summary>What a partition into communities is to maximise.</summary>
public enum CommunityObjective
{
    /// <summary>Newman-Girvan modularity with a resolution (Reichardt and Bornholdt 2006): compares with random graphs of equal strengths.</summary>
    Modularity,

    /// <summary>Constant Potts model (Traag, Van Dooren and Nesterov 2011): density inside a community against the resolution; no resolution limit.</summary>
    Cpm,

    /// <summary>Modularity of two-mode graphs (Barber 2007): compares with random graphs in which edges join the two modes only.</summary>
    Barber,
}
