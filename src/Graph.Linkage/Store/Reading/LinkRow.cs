using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>A link with its totals over what the viewer may see.</summary>
/// <param name="Lid">Store number.</param>
/// <param name="Type">Type.</param>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
/// <param name="Count">Events plus counts of undated sightings.</param>
/// <param name="SumFen">Sum of amounts in fen; 0 where none is known.</param>
/// <param name="First">First seen, or null.</param>
/// <param name="Last">Last seen, or null.</param>
/// <param name="Weight">Largest mapped weight, or null.</param>
/// <param name="Evidence">Rows that say so.</param>
public sealed record LinkRow(
    long Lid, string Type, EntityRow From, EntityRow To, long Count, long SumFen, Moment? First, Moment? Last, double? Weight, Evidence Evidence);
