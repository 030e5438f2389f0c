using Graph.Analytics;

namespace Graph.Benchmarks.Kernels;

/// <summary>One kernel under the clock: how it is prepared and run, and what must be true of its answer.</summary>
internal abstract class KernelBenchmark
{
    /// <summary>Runs the kernel once.</summary>
    public abstract object Run(CsrGraph graph, KernelArguments arguments);

    /// <summary>Fails when an answer is wrong; otherwise says what stands in the table.</summary>
    /// <returns>Figures of the answer by name.</returns>
    public abstract IReadOnlyDictionary<string, double> Check(CsrGraph graph, object answer);

    /// <summary>A label for every node, or null.</summary>
    public virtual int[]? Labels(object answer) => null;

    protected static void Demand(bool holds, string claim)
    {
        if (!holds)
            throw new InvalidOperationException("Wrong answer: " + claim);
    }
}
