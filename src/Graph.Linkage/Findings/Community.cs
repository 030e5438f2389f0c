namespace Graph.Linkage.Findings;

/// <summary>A community of at least two entities, before it is given an id and members.</summary>
/// <param name="Entities">Entity indices, ascending.</param>
/// <param name="EvidenceKinds">Independent kinds that join at least three actors each.</param>
/// <param name="Seeds">Members that a case names or a user marked.</param>
/// <param name="IsSuspected">Whether it is a suspected group.</param>
/// <param name="Type">CardTrafficking, GoipDen, WaterHouse, CallDen, Mixed or Unknown.</param>
public sealed record Community(int[] Entities, IReadOnlyList<string> EvidenceKinds, int Seeds, bool IsSuspected, string Type);
