using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>A sighting of an event with the place of its source row.</summary>
/// <param name="Id">Number the store knows it by.</param>
/// <param name="Lid">Link whose ends it names.</param>
/// <param name="Key">Equal keys on one link repeat one another.</param>
/// <param name="Side">Whose record it is.</param>
/// <param name="Values">What it says.</param>
/// <param name="Weight">Mapped weight, or null.</param>
/// <param name="Provider">Whose clock the time is from; empty when unknown.</param>
/// <param name="Serial">Serial number, or null.</param>
/// <param name="Row">Source row.</param>
/// <param name="Event">The event it was last part of, or null.</param>
public sealed record EventSighting(
    long Id, long Lid, UInt128 Key, EventSide Side, EventValues Values, double? Weight, string Provider, string? Serial, RowRef Row, long? Event);
