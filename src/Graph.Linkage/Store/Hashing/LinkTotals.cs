using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>What a link adds up to over a set of sightings.</summary>
/// <param name="Count">Events plus counts of undated sightings; rows that repeat one another count once.</param>
/// <param name="SumFen">Sum of amounts in fen, failed ones left out.</param>
/// <param name="First">First seen, or null.</param>
/// <param name="Last">Last seen, or null.</param>
/// <param name="Weight">Largest mapped weight, or null.</param>
public sealed record LinkTotals(long Count, long SumFen, Moment? First, Moment? Last, double? Weight);
