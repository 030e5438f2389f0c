namespace Graph.Linkage.Findings;

/// <summary>What is still to be asked about.</summary>
/// <param name="Items">In order of worth.</param>
/// <param name="Queried">How many numbers and accounts a provider has answered about.</param>
/// <param name="FirstSeen">First dated link of the data, UTC ticks, or null.</param>
/// <param name="LastSeen">Last dated link of the data, UTC ticks, or null.</param>
public sealed record NextQueryList(IReadOnlyList<NextQuery> Items, int Queried, long? FirstSeen, long? LastSeen);
