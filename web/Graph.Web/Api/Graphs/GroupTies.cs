using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.Api.Graphs;

/// <summary>The links that tie the groups of a run to each other: what joins series that nobody has joined.</summary>
public sealed class GroupTies(IStore store)
{
    private const int LinksLookedAtMax = 20_000;

    /// <summary>Every link whose ends are members of two of the groups, by pair of groups and type.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="groups">Groups of one run.</param>
    /// <param name="cancellation">Checked between reads.</param>
    public async Task<IReadOnlyList<GroupTie>> AmongAsync(Viewer viewer, IEnumerable<GroupFinding> groups, CancellationToken cancellation)
    {
        var groupOf = new Dictionary<long, string>();
        foreach (var group in groups)
        {
            foreach (var member in group.Members)
            {
                if (await store.Reader.FindAsync(viewer, member.Id, cancellation) is { } row)
                    groupOf[row.Nid] = group.Id;
            }
        }

        var links = await store.Reader.LinksAmongAsync(viewer, groupOf.Keys, LinksLookedAtMax, cancellation);
        return
        [
            .. links.Items
                .Select(link => (Link: link, A: groupOf[link.From.Nid], B: groupOf[link.To.Nid]))
                .Where(tie => tie.A != tie.B)
                .GroupBy(tie => (From: Smaller(tie.A, tie.B), To: Larger(tie.A, tie.B), tie.Link.Type), tie => tie.Link)
                .Select(ties => new GroupTie(ties.Key.From, ties.Key.To, ties.Key.Type, [.. ties])),
        ];
    }

    private static string Smaller(string a, string b) => string.CompareOrdinal(a, b) < 0 ? a : b;

    private static string Larger(string a, string b) => string.CompareOrdinal(a, b) < 0 ? b : a;
}
