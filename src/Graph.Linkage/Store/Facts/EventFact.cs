using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>A dated happening as one side recorded it.</summary>
/// <param name="Type">Canonical type. Only <c>CALLED</c>, <c>SMSED</c> and <c>TRANSFERRED_TO</c> are paired across sides.</param>
/// <param name="From">Index into <see cref="RowFacts.Entities"/>.</param>
/// <param name="To">Index into <see cref="RowFacts.Entities"/>.</param>
/// <param name="Side">Which end's record this is.</param>
/// <param name="At">When.</param>
/// <param name="Until">End of a longer happening, or null.</param>
/// <param name="IsDirected">False when the ends are interchangeable.</param>
/// <param name="AmountFen">Amount in fen, not negative, or null.</param>
/// <param name="Seconds">Duration in seconds, or null.</param>
/// <param name="Count">Happenings the row stands for; at least 1.</param>
/// <param name="Weight">Weight given by a mapping, or null.</param>
/// <param name="Provider">Bank or operator whose clock the time is from; empty when unknown.</param>
/// <param name="Serial">Serial number of the provider, or null; day-precision rows pair by it only.</param>
/// <param name="Failed">A failed transfer: kept, never summed or counted, never paired.</param>
/// <param name="Details">Further columns (summary, place, IP), or null.</param>
public sealed record EventFact(
    string Type, int From, int To, EventSide Side, Moment At, Moment? Until = null, bool IsDirected = true, long? AmountFen = null,
    int? Seconds = null, long Count = 1, double? Weight = null, string Provider = "", string? Serial = null, bool Failed = false,
    IReadOnlyDictionary<string, string>? Details = null);
