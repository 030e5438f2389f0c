namespace Graph.Cli.Kernel;

/// <summary>What a kernel answers: one value a node (numbers or labels), and a summary.</summary>
/// <param name="Summary">The <c>result</c> of the JSON document.</param>
/// <param name="Values">A number for every node, or null.</param>
/// <param name="Labels">A label for every node, or null.</param>
/// <param name="More">A second number for every node (hub), or null.</param>
/// <param name="Pairs">Edges or pairs of nodes (bridges), or null.</param>
/// <param name="PairValues">A number beside every pair, or null.</param>
/// <param name="Paths">Lists of nodes, or null.</param>
internal sealed record KernelAnswer(
    object Summary,
    double[]? Values = null,
    int[]? Labels = null,
    double[]? More = null,
    IReadOnlyList<(int U, int V)>? Pairs = null,
    double[]? PairValues = null,
    IReadOnlyList<int[]>? Paths = null);
