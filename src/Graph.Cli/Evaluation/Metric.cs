namespace Graph.Cli.Evaluation;

/// <summary>One line of an evaluation. A null value is absent: no export holds its input.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Value">Value, or null.</param>
/// <param name="Low">Lower end of the interval over seeds, or null for one seed.</param>
/// <param name="High">Upper end.</param>
/// <param name="Baseline">Name of the baseline the line is about; null for the product.</param>
/// <param name="Seeds">Number of worlds behind the value.</param>
/// <param name="Round">Round of queries, or null when not said.</param>
/// <param name="Type">Type of gang, or null for all.</param>
internal sealed record Metric(string Name, double? Value, double? Low, double? High, string? Baseline, int Seeds, int? Round, string? Type);
