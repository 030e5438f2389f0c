using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>What an event is, taken from the first of its sightings.</summary>
/// <param name="At">When.</param>
/// <param name="Until">End, or null.</param>
/// <param name="AmountFen">Amount in fen, or null.</param>
/// <param name="Seconds">Duration, or null.</param>
/// <param name="Count">Happenings it stands for.</param>
/// <param name="Failed">A failed transfer.</param>
public sealed record EventValues(Moment At, Moment? Until, long? AmountFen, int? Seconds, long Count, bool Failed);
