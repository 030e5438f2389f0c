namespace Graph.Linkage.Store;

/// <summary>All that a run says of one entity.</summary>
/// <param name="Actor">As an actor with its rank, or null.</param>
/// <param name="ActorTotal">How many actors are ranked.</param>
/// <param name="Group">Its group, or null.</param>
/// <param name="Member">Its membership, or null.</param>
/// <param name="SetAside">Why it was kept out, or null.</param>
/// <param name="Layers">Its layers by case.</param>
public sealed record EntityFindings(
    RankedActor? Actor, long ActorTotal, RankedGroup? Group, MemberFinding? Member, SetAsideFinding? SetAside, IReadOnlyList<LayerFinding> Layers);
