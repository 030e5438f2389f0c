using Graph.Linkage.Model;
using Graph.Linkage.Paths;
using Graph.Linkage.Store;
using Graph.Linkage.Tests.Findings;
using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Paths;

[TestFixture]
public sealed class PathFinderTests
{
    [Test]
    public async Task ShortestPathComesFirst_ThenTheNext()
    {
        await using var bench = await FindingBench.WithAsync(Edges("a-b b-c c-d a-e e-f f-g g-d"));

        var paths = await PathFinder.FindAsync(bench.Store, Viewer.Everything, Node("a"), Node("d"), new PathOptions { K = 3 }, default);

        Assert.That(paths.Items.Select(Text), Is.EqualTo(new[] { "a-b-c-d", "a-e-f-g-d" }));
        Assert.That(paths.Items[0].Steps.Select(step => step.Evidence.Rows), Is.All.EqualTo(1));
    }

    [Test]
    public async Task UnconnectedEnds_HaveNoPath()
    {
        await using var bench = await FindingBench.WithAsync(Edges("a-b c-d"));

        var paths = await PathFinder.FindAsync(bench.Store, Viewer.Everything, Node("a"), Node("d"), new PathOptions(), default);

        Assert.That(paths.Total, Is.Zero);
    }

    [Test]
    public async Task UnknownEnd_IsRefused()
    {
        await using var bench = await FindingBench.WithAsync(Edges("a-b"));

        Assert.That(
            await Refusal.CodeAsync(() => PathFinder.FindAsync(bench.Store, Viewer.Everything, Node("a"), Node("z"), new PathOptions(), default)),
            Is.EqualTo("entity.unknown"));
    }

    [Test]
    public async Task PathGoesAroundInfrastructureAndExcludedObjects()
    {
        var file = TestFile.Named("calls");
        foreach (var (from, to) in new[] { ("1", "10086"), ("10086", "2"), ("1", "3"), ("3", "2"), ("1", "4"), ("4", "5"), ("5", "2") })
            file.Call(Phone(from), Phone(to), "2026-01-02 03:04:05");
        await using var bench = await FindingBench.WithAsync(file);
        await bench.Store.Operations.MarkAsync(
            new MarkRequest(TestFile.Id(Phone("3")), Marks.Excluded, "shop", null, Dossiers.Default, "tester"), default);

        var paths = await PathFinder.FindAsync(
            bench.Store, Viewer.Everything, TestFile.Id(Phone("1")), TestFile.Id(Phone("2")), new PathOptions { K = 5 }, default);

        Assert.That(paths.Items.Single().Length, Is.EqualTo(3));
    }

    [Test]
    public async Task MoneyPath_NeverGoesBackInTime()
    {
        var file = TestFile.Named("money")
            .Transfer(Card(1), Card(2), "2026-01-02 10:00:00", 1000)
            .Transfer(Card(2), Card(3), "2026-01-02 09:00:00", 1000)
            .Transfer(Card(2), Card(4), "2026-01-02 11:00:00", 900)
            .Transfer(Card(4), Card(3), "2026-01-02", 800, serial: "s1");
        await using var bench = await FindingBench.WithAsync(file);

        var paths = await PathFinder.FindAsync(
            bench.Store, Viewer.Everything, TestFile.Id(Card(1)), TestFile.Id(Card(3)), new PathOptions { Money = true, K = 3 }, default);

        var path = paths.Items.Single();
        Assert.That(path.Steps.Select(step => step.AmountFen), Is.EqualTo(new long?[] { 1000, 900, 800 }));
        Assert.That(path.Steps.Select(step => step.IsDayPrecise), Is.EqualTo(new[] { false, false, true }));
    }

    private static TestFile Edges(string text)
    {
        var file = TestFile.Named(text);
        foreach (var edge in text.Split(' ').Select(edge => edge.Split('-')))
            file.Link("knows", $"node:{edge[0]}", $"node:{edge[1]}", isDirected: false);
        return file;
    }

    private static EntityId Node(string name) => new("node", name);

    private static string Phone(string number) => number.Length > 2 ? $"phone:{number}" : $"phone:861540000000{number}";

    private static string Card(int number) => $"bankcard:629900000000000{number}";

    private static string Text(LinkPath path) =>
        string.Join('-', path.Steps.Select(step => step.From.Id.Key).Append(path.Steps[^1].To.Id.Key));
}
