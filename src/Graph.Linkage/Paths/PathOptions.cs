namespace Graph.Linkage.Paths;

/// <summary>What paths to look for and how far.</summary>
public sealed record PathOptions
{
    /// <summary>Only transfers, from the first object to the second, with times that do not decrease.</summary>
    public bool Money { get; init; }

    /// <summary>How many paths at most, 1 to 20.</summary>
    public int K { get; init; } = 1;

    /// <summary>Steps of a path at most.</summary>
    public int StepsMax { get; init; } = 8;

    /// <summary>Entities around both ends that are looked at; beyond them a path is not found.</summary>
    public int EntitiesMax { get; init; } = 4000;

    /// <summary>Links of one entity that are followed; the busiest first.</summary>
    public int LinksMax { get; init; } = 1000;
}
