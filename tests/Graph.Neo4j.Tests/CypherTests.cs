using System.Text.RegularExpressions;
using Graph.Bolt;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.TestKit;
using Graph.TestKit.Servers;
using NUnit.Framework;

namespace Graph.Neo4j.Tests;

/// <summary>Every statement uses the index that its header names.</summary>
public sealed partial class CypherTests
{
    private static readonly string[] Costly = ["AllNodesScan", "CartesianProduct", "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan"];

    private static IEnumerable<string> Names => CypherText.Names.Where(name => name != "schema");

    [OneTimeSetUp]
    public async Task PrepareAsync()
    {
        await using var store = await EmptyStores.CreateAsync(TimeProvider.System);
        await store.ImportAsync(TestFile.Named("one").Call("phone:8615400000001", "phone:8615400000002", "2026-01-01 10:00:00"));
    }

    [TestCaseSource(nameof(Names))]
    public async Task Plan_HasNoUndeclaredScan(string name)
    {
        var text = CypherText.File(name).Contains("LINK stands for it in turn", StringComparison.Ordinal)
            ? CypherText.OfEachType(name)
            : CypherText.File(name).Contains("lid_LINK", StringComparison.Ordinal) ? CypherText.OfType(name, LinkTypes.Called) : CypherText.Of(name);
        await using var driver = (await Neo4jServer.SharedAsync()).Driver();
        await using var session = driver.AsyncSession();

        var operators = await session.ExecuteReadAsync(async tx =>
        {
            var cursor = await tx.RunAsync("EXPLAIN " + text, Parameter().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToDictionary(found => found, _ => (object)null!));
            return Operators((await cursor.ConsumeAsync()).Plan).ToList();
        });

        Assert.That(operators, Is.Not.Empty);
        Assert.That(operators.Intersect(Costly).Where(found => !CypherText.File(name).Contains("Allowed: " + found, StringComparison.Ordinal)), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void Header_SaysIndexOrPlanAndRows(string name) =>
        Assert.That(CypherText.File(name), Does.StartWith("// ").And.Contain("Rows:").And.Not.Contain("AllNodesScan"));

    [Test]
    public void ATypeThatIsNotInTheList_NeverEntersAStatement() =>
        Assert.That(() => CypherText.OfType("links-update", "CALLED {x: 1}]->() DETACH DELETE l //"), Throws.ArgumentException);

    private static IEnumerable<string> Operators(IPlan plan) =>
        plan.Children.SelectMany(Operators).Prepend(plan.OperatorType.Split('@')[0]);

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Parameter();
}
