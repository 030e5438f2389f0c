using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Layer of an account in a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Account">The account.</param>
/// <param name="Layer">1 receives from the victim.</param>
/// <param name="TaintFen">Tainted money that reached it.</param>
/// <param name="Evidence">Rows of the transfers that brought it.</param>
public sealed record LayerFinding(EntityId Case, EntityId Account, int Layer, long TaintFen, Evidence Evidence);
