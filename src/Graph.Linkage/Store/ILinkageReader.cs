using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Reads facts for a viewer. Hidden equals missing in every method.</summary>
public interface ILinkageReader
{
    /// <summary>The entity with this id, or null.</summary>
    Task<EntityRow?> FindAsync(Viewer viewer, EntityId id, CancellationToken cancellation);

    /// <summary>Entities by store number; missing ones are left out, the order is that of the numbers given.</summary>
    Task<IReadOnlyList<EntityRow>> GetAsync(Viewer viewer, IReadOnlyCollection<long> nids, CancellationToken cancellation);

    /// <summary>Entities in the order of their ids.</summary>
    Task<PageOf<EntityRow>> EntitiesAsync(Viewer viewer, EntityQuery query, Slice slice, CancellationToken cancellation);

    /// <summary>All attribute values of an entity by name, then shown first, then value.</summary>
    Task<IReadOnlyList<AttributeRow>> AttributesAsync(Viewer viewer, long nid, CancellationToken cancellation);

    /// <summary>Links of an entity by type, then count descending, then id of the other end.</summary>
    Task<PageOf<LinkRow>> LinksAsync(Viewer viewer, LinkQuery query, Slice slice, CancellationToken cancellation);

    /// <summary>Links by store number, in the order given, missing ones left out.</summary>
    Task<IReadOnlyList<LinkRow>> GetLinksAsync(Viewer viewer, IReadOnlyCollection<long> lids, CancellationToken cancellation);

    /// <summary>Links with both ends among the given entities, by lid; at most <paramref name="limit"/>, with the total.</summary>
    Task<PageOf<LinkRow>> LinksAmongAsync(Viewer viewer, IReadOnlyCollection<long> nids, int limit, CancellationToken cancellation);

    /// <summary>Events in the order (time, link, first row).</summary>
    Task<PageOf<EventRow>> EventsAsync(Viewer viewer, EventQuery query, Slice slice, CancellationToken cancellation);

    /// <summary>Neighbours of an entity counted by type of link and kind.</summary>
    Task<IReadOnlyList<NeighbourCount>> NeighbourCountsAsync(Viewer viewer, long nid, CancellationToken cancellation);

    /// <summary>Source rows that mention an entity, in the order of <see cref="RowRef"/>.</summary>
    Task<PageOf<RowRef>> SightingsAsync(Viewer viewer, long nid, Slice slice, CancellationToken cancellation);

    /// <summary>Rows behind a link, its events included, in the order of <see cref="RowRef"/>.</summary>
    Task<PageOf<RowRef>> LinkSightingsAsync(Viewer viewer, long lid, Slice slice, CancellationToken cancellation);

    /// <summary>Query records of an entity by start of the period.</summary>
    Task<IReadOnlyList<QueryRecordRow>> CoverageAsync(Viewer viewer, long nid, CancellationToken cancellation);
}
