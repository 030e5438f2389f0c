using Graph.TestKit;
using NUnit.Framework;

namespace Graph.Neo4j.Tests;

/// <summary>No contract may be left without a fixture for this store.</summary>
public sealed class ComplianceTests
{
    [Test]
    public void EveryContract_HasAFixture()
    {
        var contracts = typeof(StoreContract).Assembly.GetTypes().Where(type => type.IsAbstract && type.IsSubclassOf(typeof(StoreContract)));
        var fixtures = typeof(ComplianceTests).Assembly.GetTypes().Select(type => type.BaseType).ToHashSet();

        Assert.That(contracts.Where(contract => !fixtures.Contains(contract)), Is.Empty);
    }
}
