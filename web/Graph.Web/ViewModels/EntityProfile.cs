using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>What stands at the head of an object's page.</summary>
/// <param name="Entity">The object.</param>
/// <param name="Attributes">Every value ever seen.</param>
/// <param name="Neighbours">Neighbours by type of link and kind.</param>
/// <param name="Coverage">Query records.</param>
/// <param name="Held">Numbers and accounts that belong to it.</param>
/// <param name="HeldQueried">How many of them a provider has answered about.</param>
/// <param name="Run">The run the findings are of, or null.</param>
/// <param name="Actor">As a ranked actor, or null.</param>
/// <param name="Findings">What the run says, or null without a run.</param>
public sealed record EntityProfile(
    EntityRow Entity, IReadOnlyList<AttributeRow> Attributes, IReadOnlyList<NeighbourCount> Neighbours,
    IReadOnlyList<QueryRecordRow> Coverage, int Held, int HeldQueried, RunRecord? Run,
    ActorLine? Actor, EntityFindings? Findings)
{
    /// <summary>Whether a provider has answered about the object (已查).</summary>
    public bool IsQueried => CoverageState.IsAnswered(Coverage);
}
