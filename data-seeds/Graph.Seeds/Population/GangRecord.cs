using Graph.Seeds.Profiles;

namespace Graph.Seeds.Population;

/// <summary>One planted gang.</summary>
internal sealed record GangRecord(int Number, GangType Type, int Prefecture)
{
    public List<int> Members { get; } = [];

    /// <summary>Where the members who come from one prefecture registered with a county code that is no longer in force, the share of them.</summary>
    public bool UsesRetiredCodes { get; init; }

    public int Generations { get; set; } = 1;

    public string Name => $"{Type}-{Number + 1:000}";
}
