using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Reads the first page.</summary>
public sealed class OverviewModel(IStore store)
{
    private const int Lines = 5;

    /// <summary>What the viewer sees first.</summary>
    public async Task<Overview> ReadAsync(Viewer viewer, CancellationToken cancellation)
    {
        var info = await store.Linkage.InfoAsync(cancellation);
        var imports = await store.Imports.ListAsync(viewer, Slice.First(Lines), cancellation);
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        var runs = await store.Runs.ListAsync(viewer, Slice.First(Lines), cancellation);
        var owed = runs.Items.FirstOrDefault(item => item.State is RunState.Queued or RunState.Running);
        var overview = new Overview(info, run, owed, [], 0, [], 0, imports.Items, RunSummary.Parse(run?.SummaryJson));
        return run is null ? overview : await WithFindingsAsync(overview, run.Id, viewer, cancellation);
    }

    private async Task<Overview> WithFindingsAsync(Overview overview, string runId, Viewer viewer, CancellationToken cancellation)
    {
        var groups = await store.Findings.GroupsAsync(viewer, runId, withOthers: false, Slice.First(Lines), cancellation);
        var actors = await store.Findings.ActorsAsync(viewer, runId, null, Slice.First(Lines), cancellation);
        var lines = new FindingLines(store, viewer, runId);
        return overview with
        {
            Groups = await lines.GroupsAsync(groups.Items, cancellation),
            GroupTotal = groups.Total,
            Leaders = await lines.ActorsAsync(actors.Items, cancellation),
            ActorTotal = actors.Total,
        };
    }
}
