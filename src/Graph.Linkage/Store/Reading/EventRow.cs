using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>One dated happening, seen from one or both sides.</summary>
/// <param name="Eid">Store number, may change when an import is added or undone.</param>
/// <param name="Lid">Its link.</param>
/// <param name="Type">Type.</param>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
/// <param name="At">Time of its first sighting in the order (time, file hash, sheet, row).</param>
/// <param name="Until">End, or null.</param>
/// <param name="AmountFen">Amount, or null.</param>
/// <param name="Seconds">Duration, or null.</param>
/// <param name="Failed">A failed transfer.</param>
/// <param name="Details">Further columns of its first sighting.</param>
/// <param name="Evidence">Rows that say so; two sides make two rows.</param>
public sealed record EventRow(
    long Eid, long Lid, string Type, EntityRow From, EntityRow To, Moment At, Moment? Until, long? AmountFen, int? Seconds, bool Failed,
    IReadOnlyDictionary<string, string> Details, Evidence Evidence);
