namespace Graph.Web.ViewModels;

/// <summary>A solved case as a test of the ranking.</summary>
/// <param name="Text">The answer as entered.</param>
/// <param name="Lines">Where each person stands.</param>
/// <param name="Unread">Lines that name no number.</param>
public sealed record SolvedPage(string Text, IReadOnlyList<SolvedLine> Lines, IReadOnlyList<string> Unread)
{
    private const int Front = 20;
    private const int GroupFront = 3;

    /// <summary>The known leaders.</summary>
    public IReadOnlyList<SolvedLine> Leaders => [.. Lines.Where(line => line.Role is "Leader" or "Organiser")];

    /// <summary>Known leaders among the first twenty of the ranking.</summary>
    public int LeadersInFront => Leaders.Count(line => line.Actor?.Rank <= Front);

    /// <summary>Known leaders among the first three of their group.</summary>
    public int LeadersInGroup => Leaders.Count(line => line.PlaceInGroup is >= 1 and <= GroupFront);

    /// <summary>Known leaders among the first twenty by the number of neighbours alone.</summary>
    public int LeadersByDegree => Leaders.Count(line => line.DegreeRank is >= 1 and <= Front);

    /// <summary>Persons whose role is the known one.</summary>
    public int RightRoles => Lines.Count(line => line.Role is not null && line.Actor?.Actor.Role == line.Role);

    /// <summary>Persons of whom the store holds nothing.</summary>
    public int Missing => Lines.Count(line => line.Entity.Nid is null);
}
