using System.Security.Cryptography;
using System.Text;
using Graph.Analytics;
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
    /// The matching is <see cref="CommunityMatching"/>: pairs are taken by overlap, the largest first; a group survives in the community
    /// that holds most of it, when that is at least half of the smaller of both. Equal overlaps go by the id of the older group.
    /// </remarks>
    public static IReadOnlyList<(string Id, string Change)> Match(
        IReadOnlyList<IReadOnlyCollection<EntityId>> members, IReadOnlyList<GroupFinding> previous, string runId)
    {
        GroupFinding[] older = [.. previous.OrderBy(group => group.Id, StringComparer.Ordinal)];
        var (before, after) = Labels([.. older.Select(group => group.Members.Select(member => member.Id))], members);
        var matching = CommunityMatching.Run(before, after);
        return [.. members.Select((ids, i) => (i < matching.Origins.Length ? matching.Origins[i] : -1) is >= 0 and var origin
            ? (older[origin].Id, NameOf(matching.Events[i]))
            : (IdOf(ids, runId), NameOf(i < matching.Events.Length ? matching.Events[i] : CommunityEvent.Born)))];
    }

    /// <summary>Numbers the entities of both sides and labels each with its group; -1 outside.</summary>
    private static (int[] Before, int[] After) Labels(
        IReadOnlyList<IEnumerable<EntityId>> older, IReadOnlyList<IReadOnlyCollection<EntityId>> newer)
    {
        var numbers = new Dictionary<EntityId, int>();
        foreach (var id in older.SelectMany(ids => ids).Concat(newer.SelectMany(ids => ids)))
            numbers.TryAdd(id, numbers.Count);
        return (Labels(older), Labels(newer));

        int[] Labels(IReadOnlyList<IEnumerable<EntityId>> groups)
        {
            var labels = new int[numbers.Count];
            Array.Fill(labels, -1);
            for (var group = 0; group < groups.Count; group++)
                foreach (var id in groups[group])
                    labels[numbers[id]] = group;
            return labels;
        }
    }

    private static string NameOf(CommunityEvent change) => change switch
    {
        CommunityEvent.Same => "same",
        CommunityEvent.Grew => "grew",
        CommunityEvent.Shrank => "shrank",
        CommunityEvent.Split => "split",
        CommunityEvent.Merged => "merged",
        _ => "born",
    };

    private static string IdOf(IReadOnlyCollection<EntityId> ids, string runId)
    {
        var text = string.Join('\n', ids.Select(id => id.ToString()).Order(StringComparer.Ordinal).Prepend(runId));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Concat(hash.Take(10).Select(part => Alphabet[part & 31]));
    }
}
