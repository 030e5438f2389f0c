using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>An undated relation, possibly an aggregate of several happenings.</summary>
/// <param name="Type">Canonical type, see <see cref="LinkTypes.Canonical"/>.</param>
/// <param name="From">Index into <see cref="RowFacts.Entities"/>.</param>
/// <param name="To">Index into <see cref="RowFacts.Entities"/>.</param>
/// <param name="IsDirected">False when the ends are interchangeable; the store then keeps them in the order of their ids.</param>
/// <param name="First">Start of the interval, or null.</param>
/// <param name="Last">End of the interval, or null.</param>
/// <param name="Count">How many happenings the row stands for; at least 1.</param>
/// <param name="SumFen">Their sum in fen, or null.</param>
/// <param name="Weight">Weight given by a mapping, or null; finite and not negative.</param>
/// <param name="Details">Further columns, or null.</param>
public sealed record LinkFact(
    string Type, int From, int To, bool IsDirected = true, Moment? First = null, Moment? Last = null, long Count = 1, long? SumFen = null,
    double? Weight = null, IReadOnlyDictionary<string, string>? Details = null);
