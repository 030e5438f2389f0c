using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Says which runs are older than what people did since.</summary>
public sealed class FreshnessModel(IStore store)
{
    /// <summary>That of the run whose findings are shown, or null without one.</summary>
    public async Task<RunFreshness?> CurrentAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (await store.Findings.CurrentRunAsync(viewer, cancellation) is not { } run)
            return null;
        return RunFreshness.Of(run, await OperationsAsync(viewer, cancellation));
    }

    /// <summary>That of each finished run of a list; the others are left out.</summary>
    public async Task<IReadOnlyDictionary<string, RunFreshness>> OfAsync(Viewer viewer, IEnumerable<RunRecord> runs, CancellationToken cancellation)
    {
        var operations = await OperationsAsync(viewer, cancellation);
        return runs.Where(run => run.State == RunState.Finished).ToDictionary(run => run.Id, run => RunFreshness.Of(run, operations));
    }

    private async Task<IReadOnlyList<Operation>> OperationsAsync(Viewer viewer, CancellationToken cancellation) =>
        (await store.Operations.ListAsync(viewer, Slice.All, cancellation)).Items;
}
