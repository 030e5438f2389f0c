using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>One named signal of an actor.</summary>
/// <param name="Name">Stable name such as <c>money-convergence</c>; its texts are resources.</param>
/// <param name="Value">Value, or null where it cannot be computed.</param>
/// <param name="Threshold">Threshold in force; NaN-free, 0 for centralities.</param>
/// <param name="Direction"><c>high</c> or <c>low</c>: which side is suspicious.</param>
/// <param name="Evidence">Rows it rests on.</param>
/// <param name="Explanation">Short facts that a text can be made of: names, counts, dates.</param>
public sealed record SignalFinding(
    string Name, double? Value, double Threshold, string Direction, Evidence Evidence, IReadOnlyList<string> Explanation);
