using Graph.Linkage.Model;
using Graph.Web.Hosting.Imports;

namespace Graph.Web.Tests.Pages;

/// <summary>Takes every order and knows no file.</summary>
internal sealed class FakeImporter : IImporter
{
    private readonly TaskCompletionSource _release = new();

    public List<ImportOrder> Orders { get; } = [];

    public bool IsHeld { get; set; }

    public UserMessage? Failure { get; set; }

    public void Release() => _release.TrySetResult();

    public async Task<string> ImportAsync(ImportOrder order, IProgress<ImportStep> progress, CancellationToken cancellation)
    {
        lock (Orders)
            Orders.Add(order);
        progress.Report(new ImportStep(0, 1, "a.csv", 5, IsSettling: false));
        if (IsHeld)
            await _release.Task.WaitAsync(cancellation);
        return Failure is { } failure ? throw new GraphException(failure) : "import-1";
    }

    public Task<FilePreview> PreviewAsync(string path, string? mappingJson, CancellationToken cancellation) => Task.FromResult(
        mappingJson is null
            ? new FilePreview("csv", "utf-8", null, 1, ["甲", "乙"], [["1", "2"]], null, 0, 0, null)
            : new FilePreview("csv", "utf-8", "my", 1, ["甲", "乙"], [["1", "2"]], null, 1, 0, null));
}
