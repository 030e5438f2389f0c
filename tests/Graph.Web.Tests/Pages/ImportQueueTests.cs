using Graph.Jobs;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting;
using Graph.Web.Hosting.Imports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

[TestFixture]
public sealed class ImportQueueTests
{
    private SampleStore _sample = null!;
    private FakeImporter _importer = null!;
    private FakeWaker _waker = null!;
    private ImportStaging _staging = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _sample = await SampleStore.EmptyAsync();
        _importer = new FakeImporter();
        _waker = new FakeWaker();
        _staging = new ImportStaging(new HostOptions(_sample.Store.DataFolder, IsDemo: false));
    }

    [TearDown]
    public async Task CloseAsync() => await _sample.DisposeAsync();

    [Test]
    public async Task Order_is_imported_then_analysed_then_cleared()
    {
        var order = await OrderAsync();
        using var queue = Queue();
        await queue.StartAsync(default);
        queue.Enqueue(order);
        var status = await EndAsync(queue, order);
        await queue.StopAsync(default);

        Assert.That(status.State, Is.EqualTo(ImportOrderState.Finished));
        Assert.That(status.ImportId, Is.EqualTo("import-1"));
        Assert.That(Directory.Exists(order.Folder), Is.False);
        var runs = await _sample.Store.Runs.ListAsync(Viewer.Everything, Slice.All, default);
        Assert.That(runs.Items.Single().Request.Trigger, Is.EqualTo("import"));
        Assert.That(_waker.Calls, Is.EqualTo(1));
    }

    [Test]
    public async Task Cancelled_order_asks_for_no_run()
    {
        _importer.IsHeld = true;
        var order = await OrderAsync();
        using var queue = Queue();
        await queue.StartAsync(default);
        queue.Enqueue(order);
        await UntilAsync(() => queue.Find(order.Id)!.Step is not null);
        queue.Cancel(order.Id);
        var status = await EndAsync(queue, order);
        await queue.StopAsync(default);

        Assert.That(status.State, Is.EqualTo(ImportOrderState.Cancelled));
        Assert.That((await _sample.Store.Runs.ListAsync(Viewer.Everything, Slice.All, default)).Total, Is.Zero);
    }

    [Test]
    public async Task Failed_order_says_why_and_the_next_one_runs()
    {
        _importer.Failure = new UserMessage("store.full");
        var first = await OrderAsync();
        using var queue = Queue();
        await queue.StartAsync(default);
        queue.Enqueue(first);
        Assert.That((await EndAsync(queue, first)).Error!.Code, Is.EqualTo("store.full"));
        _importer.Failure = null;
        var second = await OrderAsync();
        queue.Enqueue(second);
        Assert.That((await EndAsync(queue, second)).State, Is.EqualTo(ImportOrderState.Finished));
        await queue.StopAsync(default);
    }

    [Test]
    public async Task Order_of_a_stopped_host_is_taken_up_and_drafts_are_removed()
    {
        _importer.IsHeld = true;
        var order = await OrderAsync();
        var draft = _staging.Create();
        using (var stopped = Queue())
        {
            await stopped.StartAsync(default);
            await UntilAsync(() => stopped.Find(order.Id)?.Step is not null);
            await stopped.StopAsync(default);
        }
        Assert.That(Directory.Exists(order.Folder), Is.True);

        _importer.Release();
        using var queue = Queue();
        await queue.StartAsync(default);
        await UntilAsync(() => queue.Find(order.Id) is not null);
        Assert.That((await EndAsync(queue, order)).State, Is.EqualTo(ImportOrderState.Finished));
        Assert.That(Directory.Exists(draft.Folder), Is.False);
        await queue.StopAsync(default);
    }

    [Test]
    public async Task Names_never_leave_the_draft_and_equal_names_stay_apart()
    {
        var draft = _staging.Create();
        var outside = await _staging.AddAsync(draft, "../../a.csv", Content(), default);
        var again = await _staging.AddAsync(draft, "a.csv", Content(), default);
        Assert.That(Path.GetFullPath(outside.Path), Does.StartWith(Path.GetFullPath(draft.FilesFolder)));
        Assert.That(again.Path, Is.Not.EqualTo(outside.Path));
        Assert.That(async () => await _staging.AddAsync(draft, "..", Content(), default), Throws.TypeOf<GraphException>());
    }

    private static MemoryStream Content() => new("a,b\n"u8.ToArray());

    private static async Task<ImportStatus> EndAsync(ImportQueue queue, ImportOrder order)
    {
        await UntilAsync(() => queue.Find(order.Id) is { IsOpen: false });
        return queue.Find(order.Id)!;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
            await Task.Delay(20, limit.Token);
    }

    private async Task<ImportOrder> OrderAsync()
    {
        var draft = _staging.Create();
        await _staging.AddAsync(draft, "a.csv", Content(), default);
        return await _staging.OrderAsync(draft, Dossiers.Default, "", "tester", default);
    }

    private ImportQueue Queue()
    {
        var services = new ServiceCollection();
        services.AddSingleton(_sample.Store);
        services.AddContentPages();
        services.AddSingleton<IImporter>(_importer);
        services.AddSingleton<IRunWaker>(_waker);
        return new ImportQueue(services.BuildServiceProvider(), _staging, NullLogger<ImportQueue>.Instance);
    }
}
