using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using NUnit.Framework;

namespace Graph.Linkage.Tests.Findings;

public sealed class GroupIdentityTests
{
    [TestCase("abcd", "abcd", "same")]
    [TestCase("abcd", "abcdef", "grew")]
    [TestCase("abcd", "abc", "shrank")]
    [TestCase("abcd", "axyzuvw", "born")]
    public void AGroup_KeepsItsId_WhileHalfOfItStays(string before, string after, string change)
    {
        var match = GroupIdentity.Match([Ids(after)], [Group("g1", before)], "run2");

        Assert.That(match[0].Change, Is.EqualTo(change));
        Assert.That(match[0].Id == "g1", Is.EqualTo(change != "born"));
    }

    [Test]
    public void ASplitGroup_LivesOnInTheLargerPart()
    {
        var match = GroupIdentity.Match([Ids("de"), Ids("abc")], [Group("g1", "abcde")], "run2");

        Assert.That(match.Select(pair => pair.Change), Is.EqualTo(new[] { "split", "shrank" }));
        Assert.That(match[1].Id, Is.EqualTo("g1"));
        Assert.That(match[0].Id, Is.Not.EqualTo("g1"));
    }

    [Test]
    public void MergedGroups_TakeTheIdOfTheLarger_OfEqualsTheLowerId()
    {
        var larger = GroupIdentity.Match([Ids("abcdefg")], [Group("g1", "abc"), Group("g2", "defg")], "run2");
        var equal = GroupIdentity.Match([Ids("abcdef")], [Group("g9", "abc"), Group("g3", "def")], "run2");

        Assert.That(larger, Is.EqualTo(new[] { ("g2", "merged") }));
        Assert.That(equal, Is.EqualTo(new[] { ("g3", "merged") }));
    }

    [Test]
    public void NewGroups_GetIdsFromTheirMembersAndTheRun()
    {
        var first = GroupIdentity.Match([Ids("ab"), Ids("cd")], [], "run1");

        Assert.That(first.Select(pair => pair.Change), Is.All.EqualTo("born"));
        Assert.That(first, Is.EqualTo(GroupIdentity.Match([Ids("ba"), Ids("dc")], [], "run1")));
        Assert.That(first, Is.Not.EqualTo(GroupIdentity.Match([Ids("ab"), Ids("cd")], [], "run2")));
        Assert.That(GroupIdentity.Match([], [Group("g1", "ab")], "run1"), Is.Empty);
    }

    private static EntityId[] Ids(string names) => [.. names.Select(name => new EntityId("phone", name.ToString()))];

    private static GroupFinding Group(string id, string names) => new(
        id, "", "", true, 0, [.. Ids(names).Select(member => new MemberFinding(member, "", null))], 0, [], 0, null, null, 0, [], 0, "born");
}
