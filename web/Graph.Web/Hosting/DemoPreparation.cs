using Graph.Jobs;
using Graph.Linkage.Findings;
using Graph.Linkage.Ingest;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.Hosting;

/// <summary>Fills the store of the demo the way any other is filled: an import, then a run. Done once; what was cut short goes on.</summary>
public sealed class DemoPreparation(IStore store, TimeProvider time, HostText text)
{
    private const string By = "demo";

    // Longer than any stage of a run over five megabytes takes.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Imports and analyses the demo unless its findings are there.</summary>
    /// <exception cref="GraphException"><c>demo.missing</c> when the files of the demo are not beside the host, <c>demo.foreign</c> when the store is neither empty nor that of the demo.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var imports = (await store.Imports.ListAsync(Viewer.Everything, Slice.All, cancellation)).Items;
        if (imports.Count > 0 && imports.All(import => import.By != By))
            throw new GraphException(new UserMessage("demo.foreign"));
        if (await store.Findings.CurrentRunAsync(Viewer.Everything, cancellation) is not null)
            return;
        await ImportAsync(cancellation);
        await AnalyseAsync(cancellation);
        Console.WriteLine(text["demo.ready"]);
    }

    private async Task ImportAsync(CancellationToken cancellation)
    {
        Console.WriteLine(text["demo.importing"]);
        var folder = FindFolder() ?? throw new GraphException(new UserMessage("demo.missing"));
        var request = new ImportRequest { Paths = [folder], By = By };
        var report = await new ImportPipeline(store, time).RunAsync(request, new FileLines(), cancellation);
        var rows = report.Totals;
        Console.WriteLine(text["demo.imported", rows.Read, rows.Accepted, rows.Repaired, rows.Duplicate, rows.Rejected]);
    }

    private async Task AnalyseAsync(CancellationToken cancellation)
    {
        Console.WriteLine(text["demo.analysing"]);
        var run = await store.Runs.EnqueueAsync(AnalysisRequests.For(new AnalysisParameters(), "import", By), cancellation);
        if (await store.Runs.ClaimAsync(By, Lease, run.Id, cancellation) is not { } claim)
            return;
        try
        {
            await AnalysisRun.ExecuteAsync(store, claim, time, new StageLines(text), cancellation);
        }
        catch (OperationCanceledException)
        {
            await store.Runs.ReleaseAsync(claim, error: null, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Beside the executable, else in the working copy it was built in.</summary>
    private static string? FindFolder()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "demo");
        if (Directory.Exists(published))
            return published;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "data-seeds", "demo");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }

    private sealed class FileLines : IProgress<ImportProgress>
    {
        private int _last = -1;

        public void Report(ImportProgress value)
        {
            if (value.IsSettling || value.FileIndex == _last)
                return;
            _last = value.FileIndex;
            Console.WriteLine($"  {value.FileIndex + 1}/{value.FileCount} {value.FileName}");
        }
    }

    private sealed class StageLines(HostText text) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => Console.WriteLine(text["demo.progress", text["stage." + value.Stage], value.Fraction]);
    }
}
