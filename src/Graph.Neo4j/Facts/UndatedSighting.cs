using Graph.Linkage.Model;

namespace Graph.Neo4j;

/// <summary>A row that states an undated link.</summary>
internal sealed record UndatedSighting(
    UInt128 Key, Place Place, Moment? First, Moment? Last, long Count, long? SumFen, double? Weight, string? Details);
