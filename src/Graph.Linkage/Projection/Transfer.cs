using Graph.Linkage.Model;

namespace Graph.Linkage.Projection;

/// <summary>A payment between two entities of a <see cref="FactTable"/>.</summary>
/// <param name="Lid">Store number of its link.</param>
/// <param name="From">Index of the payer's account.</param>
/// <param name="To">Index of the payee's account.</param>
/// <param name="At">UTC ticks.</param>
/// <param name="Precision">How exact the time is.</param>
/// <param name="AmountFen">Amount in fen, positive.</param>
public readonly record struct Transfer(long Lid, int From, int To, long At, TimePrecision Precision, long AmountFen);
