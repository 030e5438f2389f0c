namespace Graph.Cli.Evaluation;

/// <summary>A line of <c>leaders.jsonl</c>.</summary>
internal sealed record ExportedLeader(string Id, string? Group, double Score, bool IsPlacedBySignals, string? Owner);
