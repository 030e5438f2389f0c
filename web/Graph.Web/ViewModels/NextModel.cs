using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Lists what to ask providers about next.</summary>
public sealed class NextModel(IStore store, NextQueries queries)
{
    private const int GroupsMax = 50;

    /// <summary>One page of the list, most worth first.</summary>
    public async Task<NextPage> ReadAsync(Viewer viewer, NextRequest request, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        if (run is null)
            return new NextPage(null, new([], 0, 1), 0, []);
        var list = await queries.ReadAsync(viewer, cancellation);
        var kept = Kept(list, request);
        var page = ListPage<(NextQuery, int)>.Cut(kept, request.Page);
        var groups = await store.Findings.GroupsAsync(viewer, run.Id, false, Slice.First(GroupsMax), cancellation);
        var lines = await LinesAsync(viewer, run.Id, page.Items, cancellation);
        return new NextPage(run, new(lines, page.Total, page.Number), list.Queried, [.. groups.Items.Select(ranked => ranked.Group)]);
    }

    /// <summary>The first lines of the whole list.</summary>
    public async Task<IReadOnlyList<NextQueryLine>> FirstAsync(Viewer viewer, int count, CancellationToken cancellation) =>
        await store.Findings.CurrentRunAsync(viewer, cancellation) is not { } run
            ? []
            : await LinesAsync(viewer, run.Id, [.. Kept(await queries.ReadAsync(viewer, cancellation), new NextRequest()).Take(count)], cancellation);

    /// <summary>Everything a request lets through, with its place in the whole list.</summary>
    public async Task<IReadOnlyList<(NextQuery Query, int Rank)>> AllAsync(Viewer viewer, NextRequest request, CancellationToken cancellation) =>
        Kept(await queries.ReadAsync(viewer, cancellation), request);

    private static List<(NextQuery Query, int Rank)> Kept(NextQueryList list, NextRequest request) =>
    [
        .. list.Items.Select((query, i) => (query, i + 1)).Where(item =>
            (request.Kind is null || item.query.Id.Kind == request.Kind) && (request.GroupId is null || item.query.GroupId == request.GroupId)),
    ];

    private async Task<IReadOnlyList<NextQueryLine>> LinesAsync(
        Viewer viewer, string runId, IReadOnlyList<(NextQuery Query, int Rank)> items, CancellationToken cancellation)
    {
        var entities = new EntityLookup(store.Reader, viewer);
        var groups = new Dictionary<string, GroupFinding?>();
        var lines = new List<NextQueryLine>(items.Count);
        foreach (var (query, rank) in items)
        {
            if (query.GroupId is { } id && !groups.ContainsKey(id))
                groups[id] = (await store.Findings.GroupAsync(viewer, runId, id, cancellation))?.Group;
            var entity = await entities.FindAsync(query.Id, cancellation);
            var records = entity.Nid is { } nid ? await store.Reader.CoverageAsync(viewer, nid, cancellation) : [];
            lines.Add(new NextQueryLine(
                rank, query, entity with { Name = entity.Name ?? query.Name },
                query.Owner is { } owner ? await entities.FindAsync(owner, cancellation) : null, query.GroupId is { } group ? groups[group] : null,
                query.Strongest is { } strongest ? await entities.FindAsync(strongest, cancellation) : null,
                records.Count == 0 ? null : records[^1].Result));
        }
        return lines;
    }
}
