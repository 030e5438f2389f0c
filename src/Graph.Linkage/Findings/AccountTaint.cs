namespace Graph.Linkage.Findings;

/// <summary>Taint of one account in one case.</summary>
/// <param name="Case">Entity index of the case.</param>
/// <param name="Account">Entity index of the account.</param>
/// <param name="Layer">1 receives from the victim; the least over all ways.</param>
/// <param name="TaintFen">Tainted money that reached it.</param>
/// <param name="Inflows">Indices of the transfers that brought it; empty for an account that a case names without a payment in the data.</param>
public sealed record AccountTaint(int Case, int Account, int Layer, long TaintFen, IReadOnlyList<int> Inflows);
