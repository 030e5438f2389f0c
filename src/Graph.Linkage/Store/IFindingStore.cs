using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Reads published findings. A run's findings are visible only to viewers who see all of its scope.</summary>
public interface IFindingStore
{
    /// <summary>The newest finished run the viewer may see, or null.</summary>
    Task<RunRecord?> CurrentRunAsync(Viewer viewer, CancellationToken cancellation);

    /// <summary>Groups of a run in rank order; other communities only on request.</summary>
    Task<PageOf<RankedGroup>> GroupsAsync(Viewer viewer, string runId, bool withOthers, Slice slice, CancellationToken cancellation);

    /// <summary>One group, or null.</summary>
    Task<RankedGroup?> GroupAsync(Viewer viewer, string runId, string groupId, CancellationToken cancellation);

    /// <summary>Actors of a run in rank order, of one group only when given.</summary>
    Task<PageOf<RankedActor>> ActorsAsync(Viewer viewer, string runId, string? groupId, Slice slice, CancellationToken cancellation);

    /// <summary>What a run says of one entity: as an actor, as a member, set aside, or in layers.</summary>
    Task<EntityFindings> ForEntityAsync(Viewer viewer, string runId, EntityId id, CancellationToken cancellation);

    /// <summary>Set-aside objects of a run by id.</summary>
    Task<PageOf<SetAsideFinding>> SetAsideAsync(Viewer viewer, string runId, Slice slice, CancellationToken cancellation);

    /// <summary>Layers of a run by case, layer, account.</summary>
    Task<PageOf<LayerFinding>> LayersAsync(Viewer viewer, string runId, Slice slice, CancellationToken cancellation);

    /// <summary>Keeps a layout of a view of a snapshot; the last one wins. Needs a store opened for writing.</summary>
    Task SaveLayoutAsync(string snapshot, string view, byte[] layout, CancellationToken cancellation);

    /// <summary>A kept layout, or null.</summary>
    Task<byte[]?> LayoutAsync(string snapshot, string view, CancellationToken cancellation);
}
