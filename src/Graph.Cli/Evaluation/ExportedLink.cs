namespace Graph.Cli.Evaluation;

/// <summary>A line of <c>links.jsonl</c>.</summary>
internal sealed record ExportedLink(string From, string To, string Type, long Count, float Weight);
