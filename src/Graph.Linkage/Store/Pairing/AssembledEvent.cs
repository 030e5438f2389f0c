namespace Graph.Linkage.Store;

/// <summary>An event made of sightings.</summary>
/// <param name="Lid">Link it belongs to: the one that names both ends.</param>
/// <param name="Sightings">In the order (time, file hash, sheet, row); at least one.</param>
public sealed record AssembledEvent(long Lid, IReadOnlyList<EventSighting> Sightings)
{
    /// <summary>The sighting whose values the event has.</summary>
    public EventSighting First => Sightings[0];
}
