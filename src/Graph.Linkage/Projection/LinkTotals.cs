namespace Graph.Linkage.Projection;

/// <summary>A link as a block read gives it, its ends still store numbers; see <see cref="FactLink"/> for the rest.</summary>
public readonly record struct LinkTotals(
    long Lid, long From, long To, string Type, long Count, long SumFen, long First, long Last, double Weight);
