namespace Graph.Seeds.Population;

/// <summary>A thin tie between two gangs or two modules of one.</summary>
internal readonly record struct BridgeRecord(int FromGang, int ToGang, int FromPerson, int ToPerson, string Kind);
