using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Paths;

/// <summary>One step of a path in the direction of the path.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Type">Type of the link.</param>
/// <param name="Lid">Store number of the link.</param>
/// <param name="At">Time of the transfer on a money path, else null.</param>
/// <param name="AmountFen">Amount of the transfer on a money path, else null.</param>
/// <param name="IsDayPrecise">Whether the time is known to the day only, so that its order within the day is not.</param>
/// <param name="Evidence">Rows that say so.</param>
public sealed record PathStep(
    EntityRow From, EntityRow To, string Type, long Lid, Moment? At, long? AmountFen, bool IsDayPrecise, Evidence Evidence);
