namespace Graph.Neo4j;

/// <summary>A link as a row of a block.</summary>
internal sealed record LinkColumns(long Lid, long From, long To, string Type, long Count, long SumFen, long First, long Last, double Weight);
