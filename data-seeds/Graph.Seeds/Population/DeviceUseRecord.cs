namespace Graph.Seeds.Population;

/// <summary>A SIM in a handset that is not its usual one, for a time and in a cell.</summary>
internal readonly record struct DeviceUseRecord(int Phone, int Handset, int From, int Until, int Count, int Cell);
