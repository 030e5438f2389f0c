namespace Graph.Seeds.World;

/// <summary>A device: fifteen digits with the right last one.</summary>
internal sealed record Handset(string Imei);
