namespace Graph.Linkage.Findings;

/// <summary>Types of group; their names are resources <c>group-type.&lt;name&gt;</c>.</summary>
public static class GroupTypes
{
    /// <summary>Opens and sells cards.</summary>
    public const string CardTrafficking = "CardTrafficking";

    /// <summary>Keeps SIM boxes.</summary>
    public const string GoipDen = "GoipDen";

    /// <summary>Launders money through layers of accounts.</summary>
    public const string WaterHouse = "WaterHouse";

    /// <summary>Calls victims.</summary>
    public const string CallDen = "CallDen";

    /// <summary>Several of them at once.</summary>
    public const string Mixed = "Mixed";

    /// <summary>No type stands out.</summary>
    public const string Unknown = "Unknown";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [CardTrafficking, GoipDen, WaterHouse, CallDen, Mixed, Unknown];
}
