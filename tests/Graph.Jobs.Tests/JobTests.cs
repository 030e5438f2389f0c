using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;
using Graph.TestKit;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Graph.Jobs.Tests;

/// <summary>The ledger says what is owed; jobs only do it.</summary>
public sealed class JobTests
{
    private string _folder = "";
    private SqliteStore _store = null!;
    private RunActivity _activity = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _folder = Directory.CreateTempSubdirectory("graph-jobs-tests-").FullName;
        _store = await SqliteStore.OpenAsync(_folder, StoreAccess.Write, TimeProvider.System, default);
        _activity = new RunActivity();
        var file = TestFile.Named("edges");
        foreach (var (from, to) in new[] { ("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "f"), ("f", "d") })
            file.Link("KNOWS", "Name:" + from, "Name:" + to);
        await _store.ImportAsync(file);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task WhatIsOwed_IsDoneInOrderUntilNothingIs()
    {
        var first = await EnqueueAsync(new AnalysisParameters());
        var second = await EnqueueAsync(new AnalysisParameters { Seed = 2 });

        await Job().RunAsync(default);

        Assert.That(await StatesAsync(first, second), Is.EqualTo(new[] { RunState.Finished, RunState.Finished }));
    }

    [Test]
    public async Task ARunThatWasCancelled_LeavesNoFindings_AndTheNextOneRuns()
    {
        var cancelled = await EnqueueAsync(new AnalysisParameters());
        var next = await EnqueueAsync(new AnalysisParameters { Seed = 2 });
        var isAsked = false;
        _activity.Changed += runId =>
        {
            if (isAsked || runId != cancelled || _activity.ProgressOf(runId) is null)
                return;
            isAsked = true;
            _activity.CancelAsync(_store, runId, "tester", default).GetAwaiter().GetResult();
        };

        await Job().RunAsync(default);

        Assert.That(await StatesAsync(cancelled, next), Is.EqualTo(new[] { RunState.Cancelled, RunState.Finished }));
        Assert.That((await _store.Findings.CurrentRunAsync(Viewer.Everything, default))!.Id, Is.EqualTo(next));
    }

    [Test]
    public async Task AHostThatStops_HandsTheRunBack_AndTheNextFinishesItWithTheSameResult()
    {
        var run = await EnqueueAsync(new AnalysisParameters());
        using var stopping = new CancellationTokenSource();
        _activity.Changed += _ => stopping.Cancel();

        Assert.That(async () => await Job().RunAsync(stopping.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await StatesAsync(run), Is.EqualTo(new[] { RunState.Queued }));

        _activity = new RunActivity();
        await Job().RunAsync(default);
        var resumed = await ScoresAsync(run);
        var again = await EnqueueAsync(new AnalysisParameters());
        await Job().RunAsync(default);

        Assert.That(resumed, Is.EqualTo(await ScoresAsync(again)));
    }

    [Test]
    public async Task AKilledProcess_LeavesARunThatTheNextOneFinishes()
    {
        var run = await EnqueueAsync(new AnalysisParameters());
        await _store.Runs.ClaimAsync("killed", TimeSpan.FromHours(1), run, default);
        await _store.DisposeAsync();
        _store = await SqliteStore.OpenAsync(_folder, StoreAccess.Write, TimeProvider.System, default);

        await Job().RunAsync(default);

        Assert.That(await StatesAsync(run), Is.EqualTo(new[] { RunState.Finished }));
    }

    [Test]
    public async Task ARunThatFails_SaysWhyAndDoesNotStopTheOthers()
    {
        var broken = (await _store.Runs.EnqueueAsync(new RunRequest("broken", "*", "{ no json", "manual", "tester"), default)).Id;
        var good = await EnqueueAsync(new AnalysisParameters());

        await Job().RunAsync(default);

        Assert.That(await StatesAsync(broken, good), Is.EqualTo(new[] { RunState.Failed, RunState.Finished }));
        Assert.That((await _store.Runs.FindAsync(Viewer.Everything, broken, default))!.Error!.Code, Is.EqualTo("analysis.parameters"));
    }

    [Test]
    public async Task TheNightlyJob_AsksForARunAndDoesIt()
    {
        await new EnqueueNightlyAnalysisJob(_store, Job()).RunAsync(default);

        var run = (await _store.Runs.ListAsync(Viewer.Everything, Slice.All, default)).Items.Single();

        Assert.That((run.Request.Trigger, run.State), Is.EqualTo(("nightly", RunState.Finished)));
    }

    [Test]
    public void TheSameQuestion_HasTheSameKey() =>
        Assert.That(
            AnalysisRequests.For(new AnalysisParameters(), "import", "a").IdempotencyKey,
            Is.EqualTo(AnalysisRequests.For(new AnalysisParameters(), "manual", "b").IdempotencyKey)
                .And.Not.EqualTo(AnalysisRequests.For(new AnalysisParameters { Seed = 2 }, "manual", "b").IdempotencyKey));

    [Test]
    public async Task AStartedHost_DoesWhatAnEarlierOneLeft()
    {
        var run = await EnqueueAsync(new AnalysisParameters());
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSingleton<IStore>(_store).AddSingleton(TimeProvider.System).AddGraphJobs();
        using var host = builder.Build();
        var done = new TaskCompletionSource();
        host.Services.GetRequiredService<RunActivity>().Changed += async _ =>
        {
            if ((await StatesAsync(run))[0] == RunState.Finished)
                done.TrySetResult();
        };

        await host.StartAsync();
        await Task.WhenAny(done.Task, Task.Delay(TimeSpan.FromSeconds(30)));
        await host.StopAsync();

        Assert.That(await StatesAsync(run), Is.EqualTo(new[] { RunState.Finished }));
        Assert.That(JobSchedule.All.Select(job => job.Id), Is.Unique);
    }

    private AnalyzeJob Job() => new(_store, TimeProvider.System, _activity, NullLogger<AnalyzeJob>.Instance);

    private async Task<string> EnqueueAsync(AnalysisParameters parameters) =>
        (await _store.Runs.EnqueueAsync(AnalysisRequests.For(parameters, "manual", "tester"), default)).Id;

    private async Task<RunState[]> StatesAsync(params string[] runs)
    {
        var states = new List<RunState>();
        foreach (var run in runs)
            states.Add((await _store.Runs.FindAsync(Viewer.Everything, run, default))!.State);
        return [.. states];
    }

    private async Task<string[]> ScoresAsync(string run) =>
    [
        .. (await _store.Findings.ActorsAsync(Viewer.Everything, run, null, Slice.All, default)).Items
            .Select(ranked => $"{ranked.Rank} {ranked.Actor.Id} {ranked.Actor.Score:R} {ranked.Actor.GroupId is not null}"),
    ];
}
