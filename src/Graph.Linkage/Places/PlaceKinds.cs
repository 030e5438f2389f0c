namespace Graph.Linkage.Places;

/// <summary>The six places that are never mixed.</summary>
public static class PlaceKinds
{
    /// <summary>户籍地: the county of a person's ID number, followed to what it is today.</summary>
    public const string Native = "native";

    /// <summary>现住地: the address a person gave.</summary>
    public const string Residence = "residence";

    /// <summary>开卡地: the outlet, or the province and city a bank states, where an account or number was opened.</summary>
    public const string Opening = "opening";

    /// <summary>归属地: the home area of a telephone number.</summary>
    public const string NumberHome = "number-home";

    /// <summary>使用地: where calls were made.</summary>
    public const string Usage = "usage";

    /// <summary>发案地: where the victim of a case is.</summary>
    public const string Incident = "incident";

    /// <summary>All six.</summary>
    public static IReadOnlyList<string> All { get; } = [Native, Residence, Opening, NumberHome, Usage, Incident];
}
