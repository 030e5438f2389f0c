namespace Graph.Linkage.Store;

/// <summary>Bulk reads in columns; the projection reads only this. Only <c>Weight</c> is NaN where no mapping gave one.</summary>
public interface ILinkBlocks
{
    /// <summary>Entities visible to the viewer.</summary>
    Task ReadEntitiesAsync(LinkBlockQuery query, ILinkBlockSink<EntityBlock> sink, CancellationToken cancellation);

    /// <summary>Links visible to the viewer.</summary>
    Task ReadLinksAsync(LinkBlockQuery query, ILinkBlockSink<LinkBlock> sink, CancellationToken cancellation);

    /// <summary>Events visible to the viewer in time order; <c>AfterNumber</c> is ignored.</summary>
    Task ReadEventsAsync(LinkBlockQuery query, ILinkBlockSink<EventBlock> sink, CancellationToken cancellation);

    /// <summary>Query records visible to the viewer.</summary>
    Task ReadCoverageAsync(LinkBlockQuery query, ILinkBlockSink<CoverageBlock> sink, CancellationToken cancellation);

    /// <summary>Shown value of an attribute for every entity that has it, as (nid, value) ascending by nid.</summary>
    Task<IReadOnlyList<KeyValuePair<long, string>>> ReadAttributeAsync(LinkBlockQuery query, string name, CancellationToken cancellation);
}
