using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>A row that states an event of a link.</summary>
/// <param name="Lid">Link whose ends the row names.</param>
/// <param name="Key">Equal keys on one link repeat one another.</param>
/// <param name="Place">Where the row stands.</param>
/// <param name="Side">Whose record it is.</param>
/// <param name="Values">What it says.</param>
/// <param name="Weight">Mapped weight, or null.</param>
/// <param name="Provider">Whose clock the time is from.</param>
/// <param name="Serial">Serial number, or null.</param>
/// <param name="Details">Further columns as JSON, or null.</param>
/// <param name="Event">Ordinal of the event among those of the link that holds this record, or -1 when it belongs to an event of another link.</param>
internal sealed record DatedSighting(
    long Lid, UInt128 Key, Place Place, EventSide Side, EventValues Values, double? Weight, string Provider, string? Serial, string? Details, int Event);
