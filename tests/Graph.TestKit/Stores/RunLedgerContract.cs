using Graph.Linkage.Model;
using Graph.Linkage.Store;
using NUnit.Framework;

namespace Graph.TestKit;

/// <summary>What is owed, who holds it, and that only the holder publishes.</summary>
public abstract class RunLedgerContract : StoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly FindingSet Nothing = new("snapshot", [], [], [], []);

    [Test]
    public async Task AskingTwiceForTheSame_JoinsTheOwedRun()
    {
        var first = await EnqueueAsync("key");
        var second = await EnqueueAsync("key");
        await PublishAsync((await Store.Runs.ClaimAsync("a", Lease, null, default))!);

        Assert.That(second.Id, Is.EqualTo(first.Id));
        Assert.That((await EnqueueAsync("key")).Id, Is.Not.EqualTo(first.Id));
    }

    [Test]
    public async Task AClaimedRun_IsNotClaimedAgainBeforeItsLeaseEnds()
    {
        await EnqueueAsync("key");
        var first = await Store.Runs.ClaimAsync("a", Lease, null, default);

        Assert.That(await Store.Runs.ClaimAsync("b", Lease, null, default), Is.Null);
        Time.Advance(Lease + TimeSpan.FromSeconds(1));
        Assert.That((await Store.Runs.ClaimAsync("b", Lease, null, default))!.Fence, Is.GreaterThan(first!.Fence));
    }

    [Test]
    public async Task AHolderThatWasOvertaken_PublishesNothing()
    {
        await EnqueueAsync("key");
        var late = (await Store.Runs.ClaimAsync("a", Lease, null, default))!;
        Time.Advance(Lease * 2);
        var holder = (await Store.Runs.ClaimAsync("b", Lease, null, default))!;

        Assert.That(await Refusal.CodeAsync(() => PublishAsync(late)), Is.EqualTo("run.fenced"));
        Assert.That(await Refusal.CodeAsync(() => Store.Runs.CheckpointAsync(late, "projection", 0.1, null, Lease, default)), Is.EqualTo("run.fenced"));
        await PublishAsync(holder);
        Assert.That((await Store.Findings.CurrentRunAsync(Viewer.Everything, default))!.Id, Is.EqualTo(holder.Run.Id));
    }

    [Test]
    public async Task ACancelledRun_TellsItsHolderAndStaysCancelled()
    {
        var run = await EnqueueAsync("key");
        var claim = (await Store.Runs.ClaimAsync("a", Lease, null, default))!;

        Assert.That(await Store.Runs.CancelAsync(run.Id, "tester", default), Is.True);
        Assert.That(await Refusal.CodeAsync(() => PublishAsync(claim)), Is.EqualTo("run.cancelled"));
        Assert.That((await Store.Runs.FindAsync(Viewer.Everything, run.Id, default))!.State, Is.EqualTo(RunState.Cancelled));
        Assert.That(await Store.Runs.CancelAsync(run.Id, "tester", default), Is.False);
    }

    [Test]
    public async Task AReleasedRun_IsOwedAgainOrFailed()
    {
        await EnqueueAsync("key");
        await Store.Runs.ReleaseAsync((await Store.Runs.ClaimAsync("a", Lease, null, default))!, null, default);
        var claim = (await Store.Runs.ClaimAsync("b", Lease, null, default))!;
        await Store.Runs.ReleaseAsync(claim, new UserMessage("run.failed", "why"), default);

        var run = await Store.Runs.FindAsync(Viewer.Everything, claim.Run.Id, default);

        Assert.That((run!.State, run.Error!.Code, run.Error.Arguments[0]), Is.EqualTo((RunState.Failed, "run.failed", "why")));
    }

    [Test]
    public async Task PublishedFindings_ReadBackAsTheyWere()
    {
        var boss = TestFile.Id("person:350524199003159973");
        var signal = new SignalFinding("money-convergence", 2, 2, "high", Evidence.Of([new RowRef("aa", 0, 3)]), ["2"]);
        var actor = new ActorFinding(boss, "郑演舟", "g1", "Leader", 0.9, "signals", null, [signal], ["driver"], null);
        var group = new GroupFinding(
            "g1", "label", "CardTrafficking", true, 0.9, [new MemberFinding(boss, "Leader", 0.9)], 1, [TestFile.Id("case:A1")], 5, 1, 2, 1, ["calls"], 1, "born");
        var layer = new LayerFinding(TestFile.Id("case:A1"), TestFile.Id("bankcard:6299001234567890"), 2, 500, Evidence.None);
        var aside = new SetAsideFinding(TestFile.Id("phone:8615400000009"), "victim", Evidence.None);
        await EnqueueAsync("key");
        var claim = (await Store.Runs.ClaimAsync("a", Lease, null, default))!;

        await Store.Runs.PublishAsync(claim, new FindingSet("snap", [group, group with { Id = "g2", IsSuspected = false }], [actor], [aside], [layer]), "{}", default);

        var run = claim.Run.Id;
        var read = await Store.Findings.ForEntityAsync(Viewer.Everything, run, boss, default);
        Assert.That((read.Actor!.Rank, read.Actor.Actor.Signals[0].Evidence.Sample[0], read.Member!.Role), Is.EqualTo((1, new RowRef("aa", 0, 3), "Leader")));
        Assert.That((await Store.Findings.GroupsAsync(Viewer.Everything, run, false, Slice.All, default)).Total, Is.EqualTo(1));
        Assert.That((await Store.Findings.GroupsAsync(Viewer.Everything, run, true, Slice.All, default)).Total, Is.EqualTo(2));
        Assert.That((await Store.Findings.GroupAsync(Viewer.Everything, run, "g1", default))!.Group.Cases[0].Key, Is.EqualTo("A1"));
        Assert.That((await Store.Findings.LayersAsync(Viewer.Everything, run, Slice.All, default)).Items[0].TaintFen, Is.EqualTo(500));
        Assert.That((await Store.Findings.SetAsideAsync(Viewer.Everything, run, Slice.All, default)).Items[0].Reason, Is.EqualTo("victim"));
    }

    [Test]
    public async Task ALayout_IsKeptBySnapshotAndView()
    {
        await Store.Findings.SaveLayoutAsync("snap", "groups", [1, 2], default);
        await Store.Findings.SaveLayoutAsync("snap", "groups", [3], default);

        Assert.That(await Store.Findings.LayoutAsync("snap", "groups", default), Is.EqualTo(new byte[] { 3 }));
        Assert.That(await Store.Findings.LayoutAsync("snap", "other", default), Is.Null);
    }

    private Task<RunRecord> EnqueueAsync(string key) => Store.Runs.EnqueueAsync(new RunRequest(key, "*", "{}", "manual", "tester"), default);

    private Task PublishAsync(RunClaim claim) => Store.Runs.PublishAsync(claim, Nothing, "{}", default);
}
