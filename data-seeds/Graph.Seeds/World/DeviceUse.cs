namespace Graph.Seeds.World;

/// <summary>A SIM seen in a handset for a time.</summary>
internal sealed record DeviceUse(Sim Sim, Handset Handset, DateTime From, DateTime Until, int Count, RadioCell Cell);
