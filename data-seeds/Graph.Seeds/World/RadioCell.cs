namespace Graph.Seeds.World;

/// <summary>A cell of the test network 001-01.</summary>
internal sealed record RadioCell(int Lac, int Ci);
