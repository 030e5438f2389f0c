using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>A community and what was made of it.</summary>
/// <param name="Id">10 base-32 characters; survives from run to run by overlap of members.</param>
/// <param name="Label">Short label made from its leader and number.</param>
/// <param name="Type">CardTrafficking, GoipDen, WaterHouse, CallDen, Mixed or Unknown.</param>
/// <param name="IsSuspected">疑似团伙 rather than 其他社群.</param>
/// <param name="Score">In [0, 1].</param>
/// <param name="Members">Members, actors first by score, then the rest by id.</param>
/// <param name="Persons">Number of persons among the members.</param>
/// <param name="Cases">Case entities it touches.</param>
/// <param name="AmountFen">Tainted or reported money that reached its accounts.</param>
/// <param name="FirstSeen">UTC ticks of the first event inside, or null.</param>
/// <param name="LastSeen">UTC ticks of the last event inside, or null.</param>
/// <param name="QueriedMembers">Members with at least one answered query.</param>
/// <param name="EvidenceKinds">Independent kinds: calls, money, device, ip, place, outlet, parcel, address.</param>
/// <param name="Seeds">Implicated members.</param>
/// <param name="Change">born, grew, shrank, same, split, merged; compared with the previous run.</param>
public sealed record GroupFinding(
    string Id, string Label, string Type, bool IsSuspected, double Score, IReadOnlyList<MemberFinding> Members, int Persons,
    IReadOnlyList<EntityId> Cases, long AmountFen, long? FirstSeen, long? LastSeen, int QueriedMembers, IReadOnlyList<string> EvidenceKinds,
    int Seeds, string Change)
{
    /// <summary>Number of members.</summary>
    public int Size => Members.Count;
}
