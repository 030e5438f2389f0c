using System.Security.Cryptography;
using System.Text;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Findings;

/// <summary>Gives groups ids that survive from run to run, and says how each changed.</summary>
public static class GroupIdentity
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Matches the communities of a run with the groups of the previous one.</summary>
    /// <param name="members">Member ids of every community.</param>
    /// <param name="previous">Groups of the previous run.</param>
    /// <param name="runId">Id of this run; part of the ids of groups born in it.</param>
    /// <returns>For every community its id and change: born, same, grew, shrank, split or merged.</returns>
    /// <remarks>
    /// Pairs are taken by overlap, the largest first; a group survives in the community that holds most of it, when that is at least half of
    /// the smaller of both.
    /// </remarks>
    public static IReadOnlyList<(string Id, string Change)> Match(
        IReadOnlyList<IReadOnlyCollection<EntityId>> members, IReadOnlyList<GroupFinding> previous, string runId)
    {
        var oldOf = new Dictionary<EntityId, int>();
        for (var old = 0; old < previous.Count; old++)
        {
            foreach (var member in previous[old].Members)
                oldOf[member.Id] = old;
        }
        var overlaps = members.SelectMany((ids, i) => ids.Where(oldOf.ContainsKey).GroupBy(id => oldOf[id])
                .Select(part => (New: i, Old: part.Key, Shared: part.Count()))
                .Where(part => 2 * part.Shared >= Math.Min(ids.Count, previous[part.Old].Size)))
            .OrderByDescending(part => part.Shared).ThenBy(part => part.New).ThenBy(part => previous[part.Old].Id, StringComparer.Ordinal).ToArray();
        var taken = new int[members.Count];
        Array.Fill(taken, -1);
        var heir = new Dictionary<int, int>();
        foreach (var (now, old, _) in overlaps)
        {
            if (taken[now] < 0 && heir.TryAdd(old, now))
                taken[now] = old;
        }
        return [.. members.Select((ids, i) => taken[i] < 0
            ? (IdOf(ids, runId), overlaps.Any(part => part.New == i) ? "split" : "born")
            : (previous[taken[i]].Id, ChangeOf(ids.Count, previous[taken[i]], overlaps.Count(part => part.New == i))))];
    }

    private static string ChangeOf(int size, GroupFinding old, int parts) =>
        parts > 1 ? "merged" : size > old.Size ? "grew" : size < old.Size ? "shrank" : "same";

    private static string IdOf(IReadOnlyCollection<EntityId> ids, string runId)
    {
        var text = string.Join('\n', ids.Select(id => id.ToString()).Order(StringComparer.Ordinal).Prepend(runId));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Concat(hash.Take(10).Select(part => Alphabet[part & 31]));
    }
}
