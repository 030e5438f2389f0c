using Graph.Linkage.Model;

namespace Graph.Linkage.Findings;

/// <summary>A number or account that no provider has answered about, and why it is worth asking (待查).</summary>
/// <param name="Id">What to ask about.</param>
/// <param name="Name">Its shown name or that of its owner, or null.</param>
/// <param name="Owner">The person or company it is registered to, or null.</param>
/// <param name="Provider">Bank or operator to ask, as a source states it or the card number says; null where nothing does.</param>
/// <param name="GroupId">The suspected group it belongs to or is tied to most, or null.</param>
/// <param name="Score">At least 0; says the order and nothing else.</param>
/// <param name="OwnScore">Score of the actor it belongs to where signals place it, else null.</param>
/// <param name="Role">Role of that actor, or <c>Unknown</c>.</param>
/// <param name="Leaders">Leaders and organisers it is tied to.</param>
/// <param name="Seeds">Others it is tied to that are implicated or placed by signals.</param>
/// <param name="Members">Further members of suspected groups it is tied to.</param>
/// <param name="Strongest">The tied actor that stands highest in the ranking, or null.</param>
/// <param name="TaintFen">Tainted money that reached it.</param>
/// <param name="FirstSeen">First call, message, transfer or use, UTC ticks, or null.</param>
/// <param name="LastSeen">Last one, UTC ticks, or null.</param>
/// <param name="AgeDays">Whole days from its last tie to the end of the data; 0 where none is dated.</param>
public sealed record NextQuery(
    EntityId Id, string? Name, EntityId? Owner, string? Provider, string? GroupId, double Score, double? OwnScore, string Role, int Leaders,
    int Seeds, int Members, EntityId? Strongest, long TaintFen, long? FirstSeen, long? LastSeen, int AgeDays)
{
    /// <summary>Days before the first and after the last known tie that a query should cover.</summary>
    public const int MarginDays = 30;

    /// <summary>Start of the period to ask for, UTC ticks, or null where nothing dated is known.</summary>
    public long? AskFrom => FirstSeen - MarginDays * TimeSpan.TicksPerDay;

    /// <summary>End of the period to ask for, UTC ticks, or null where nothing dated is known.</summary>
    public long? AskTo => LastSeen + MarginDays * TimeSpan.TicksPerDay;
}
