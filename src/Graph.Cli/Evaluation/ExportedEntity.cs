namespace Graph.Cli.Evaluation;

/// <summary>A line of <c>entities.jsonl</c>.</summary>
internal sealed record ExportedEntity(string Id, string Kind, string? Group);
