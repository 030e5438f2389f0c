using Graph.Linkage.Store;

namespace Graph.Web.Api;

/// <summary>An entity as the API tells it.</summary>
/// <param name="Nid">Store number.</param>
/// <param name="Id">Written id.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Name">Shown name, or null.</param>
/// <param name="Mark">Shown mark, or null.</param>
/// <param name="Attributes">All values ever seen.</param>
/// <param name="Links">First links with the total.</param>
/// <param name="Coverage">What was asked of whom.</param>
/// <param name="Group">Id of its group in the current run, or null.</param>
/// <param name="Rank">Rank as an actor, or null.</param>
/// <param name="Actor">What the current run says of it as an actor, or null.</param>
public sealed record EntityAnswer(
    long Nid, string Id, string Kind, string? Name, string? Mark, IReadOnlyList<AttributeRow> Attributes, PageOf<LinkRow> Links,
    IReadOnlyList<QueryRecordRow> Coverage, string? Group, int? Rank, ActorFinding? Actor);
