namespace Graph.Linkage.Model;

/// <summary>Values of the attribute <c>mark</c> that a user sets on an entity.</summary>
public static class Marks
{
    /// <summary>Name of the attribute.</summary>
    public const string Attribute = "mark";

    /// <summary>涉案: named by an investigator as part of a case; a seed.</summary>
    public const string Implicated = "implicated";

    /// <summary>受害人: never ranked, never a member.</summary>
    public const string Victim = "victim";

    /// <summary>关注.</summary>
    public const string Watched = "watched";

    /// <summary>排除: out of rankings and paths from the next run on, still visible.</summary>
    public const string Excluded = "excluded";

    /// <summary>内部号码.</summary>
    public const string Official = "official";

    /// <summary>Withdraws the mark an entity has.</summary>
    public const string None = "none";

    /// <summary>All values a user may give, <see cref="None"/> included.</summary>
    public static IReadOnlyList<string> All { get; } = [Implicated, Victim, Watched, Excluded, Official, None];
}
