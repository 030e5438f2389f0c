namespace Graph.Cli.Kernel;

/// <summary>What a kernel answers: one value a node (numbers or labels), and a summary.</summary>
/// <param name="Summary">The <c>result</c> of the JSON document.</param>
/// <param name="Values">A number for every node, or null.</param>
/// <param name="Labels">A label for every node, or null.</param>
/// <param name="More">A second number for every node (hub), or null.</param>
/// <param name="Pairs">Edges (bridges), or null.</param>
internal sealed record KernelAnswer(
    object Summary, double[]? Values = null, int[]? Labels = null, double[]? More = null, IReadOnlyList<(int U, int V)>? Pairs = null);
