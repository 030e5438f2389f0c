using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;
using Graph.TestKit;

namespace Graph.Linkage.Tests.Findings;

/// <summary>A store with facts, and its findings as a run of the ledger publishes them.</summary>
public sealed class FindingBench : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "graph-findings-tests-" + Guid.NewGuid().ToString("N"));

    private FindingBench()
    {
    }

    public IStore Store { get; private set; } = null!;

    public string Folder => _folder;

    public static async Task<FindingBench> WithAsync(params TestFile[] files)
    {
        var bench = new FindingBench();
        Directory.CreateDirectory(bench._folder);
        bench.Store = await SqliteStore.OpenAsync(bench._folder, StoreAccess.Write, TimeProvider.System, default);
        await bench.Store.ImportAsync(files);
        return bench;
    }

    public async Task<PublishedRun> RunAsync(AnalysisParameters? parameters = null)
    {
        var request = new RunRequest(
            Guid.NewGuid().ToString("N"), parameters?.Scope ?? "*", (parameters ?? new AnalysisParameters()).ToJson(), "manual", "tester");
        var run = await Store.Runs.EnqueueAsync(request, default);
        var claim = await Store.Runs.ClaimAsync("test", TimeSpan.FromMinutes(5), run.Id, default);
        await AnalysisRun.ExecuteAsync(Store, claim!, TimeProvider.System, null, default);
        var groups = await Store.Findings.GroupsAsync(Viewer.Everything, run.Id, true, Slice.All, default);
        var actors = await Store.Findings.ActorsAsync(Viewer.Everything, run.Id, null, Slice.All, default);
        var setAside = await Store.Findings.SetAsideAsync(Viewer.Everything, run.Id, Slice.All, default);
        var layers = await Store.Findings.LayersAsync(Viewer.Everything, run.Id, Slice.All, default);
        var record = await Store.Runs.FindAsync(Viewer.Everything, run.Id, default);
        return new PublishedRun(
            record!, [.. groups.Items.Select(group => group.Group)], [.. actors.Items.Select(actor => actor.Actor)], setAside.Items, layers.Items);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
