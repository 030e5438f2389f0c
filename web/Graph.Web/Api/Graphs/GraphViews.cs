using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.Api.Graphs;

/// <summary>Makes the graphs that the canvas draws: all groups, one group, one entity with its neighbours, or a chosen list with what ties it together.</summary>
public sealed class GraphViews(IStore store, CanvasLayouts layouts, GroupTies ties)
{
    /// <summary>Stands for a snapshot where no run has finished yet.</summary>
    public const string NoSnapshot = "none";

    private const int GroupsMax = 200;
    private const int MembersMax = 400;
    private const int NeighboursMax = 80;
    private const int ListMax = 200;
    private const int CommonMax = 60;
    private const int LinksOfOneMax = 500;
    private const int LinksMax = 6_000;
    private const int LinksLookedAtMax = 20_000;
    private const int RunsLookedAtMax = 200;

    /// <summary>The document of a view, or null when the viewer sees no such snapshot or view.</summary>
    public async Task<GraphDocument?> DocumentAsync(Viewer viewer, string snapshot, string view, CancellationToken cancellation)
    {
        var graph = await GraphAsync(viewer, snapshot, view, cancellation);
        return graph is null ? null : graph.ToDocument(snapshot, view, await layouts.OfAsync(snapshot, view, graph, cancellation));
    }

    /// <summary>The same view cut to what fits a sheet of paper, with places of its own; null when the viewer sees no such view.</summary>
    public async Task<GraphDocument?> ChartAsync(Viewer viewer, string snapshot, string view, int nodesMax, CancellationToken cancellation)
    {
        if (await GraphAsync(viewer, snapshot, view, cancellation) is not { } whole)
            return null;
        var graph = whole.Cut(nodesMax);
        var name = $"paper-{nodesMax}-{view}";
        return graph.ToDocument(snapshot, view, await layouts.OfAsync(snapshot, name, graph, cancellation));
    }

    private async Task<ViewGraph?> GraphAsync(Viewer viewer, string snapshot, string view, CancellationToken cancellation)
    {
        var run = await RunOfAsync(viewer, snapshot, cancellation);
        return view.Split('-', 2) switch
        {
            ["groups"] when run is not null => await GroupsAsync(viewer, run.Id, cancellation),
            ["group", var id] when run is not null => await GroupAsync(viewer, run.Id, id, cancellation),
            ["list", var nids] when run is not null => await ListAsync(viewer, run.Id, nids, cancellation),
            ["ego", var nid] when run is not null || snapshot == NoSnapshot => await EgoAsync(viewer, run?.Id, nid, cancellation),
            _ => null,
        };
    }

    /// <summary>The graph of chosen entities with every link among them, without places.</summary>
    public async Task<ViewGraph> OfEntitiesAsync(
        Viewer viewer, IReadOnlyCollection<long> nids, IReadOnlyCollection<LinkRow> links, long total, string reason, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        var members = await MembershipsAsync(viewer, run?.Id, cancellation);
        var rows = await store.Reader.GetAsync(viewer, nids, cancellation);
        return new ViewGraph(
            [.. rows.Select(row => ViewNode.Of(row, viewer, members.GetValueOrDefault(row.Id)))], [.. links.Select(ViewEdge.Of)], total, reason);
    }

    private async Task<RunRecord?> RunOfAsync(Viewer viewer, string snapshot, CancellationToken cancellation)
    {
        var current = await store.Findings.CurrentRunAsync(viewer, cancellation);
        if (current is null || current.Snapshot == snapshot)
            return current;
        var runs = await store.Runs.ListAsync(viewer, Slice.First(RunsLookedAtMax), cancellation);
        return runs.Items.FirstOrDefault(run => run.State == RunState.Finished && run.Snapshot == snapshot);
    }

    private async Task<ViewGraph> GroupsAsync(Viewer viewer, string runId, CancellationToken cancellation)
    {
        var groups = await store.Findings.GroupsAsync(viewer, runId, withOthers: false, Slice.First(GroupsMax), cancellation);
        var tied = await ties.AmongAsync(viewer, groups.Items.Select(group => group.Group), cancellation);
        return new ViewGraph([.. groups.Items.Select(group => ViewNode.Of(group, viewer))], [.. tied.Select(ViewEdge.Of)], groups.Total, groups.Total > GroupsMax ? "top-score" : "groups");
    }

    private async Task<ViewGraph?> GroupAsync(Viewer viewer, string runId, string groupId, CancellationToken cancellation)
    {
        if (await store.Findings.GroupAsync(viewer, runId, groupId, cancellation) is not { } ranked)
            return null;
        var nodes = new List<ViewNode>();
        foreach (var member in ranked.Group.Members.Take(MembersMax))
        {
            if (await store.Reader.FindAsync(viewer, member.Id, cancellation) is { } row)
                nodes.Add(ViewNode.Of(row, viewer, new Membership(groupId, member)));
        }

        var links = await store.Reader.LinksAmongAsync(viewer, [.. nodes.Select(node => node.Nid)], LinksMax, cancellation);
        var isAll = ranked.Group.Size <= MembersMax;
        return new ViewGraph(nodes, [.. links.Items.Select(ViewEdge.Of)], isAll ? nodes.Count : ranked.Group.Size, isAll ? "all" : "top-score");
    }

    private async Task<ViewGraph?> EgoAsync(Viewer viewer, string? runId, string text, CancellationToken cancellation)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var nid)
            || await store.Reader.GetAsync(viewer, [nid], cancellation) is not [var center])
            return null;
        var links = await store.Reader.LinksAsync(viewer, new LinkQuery(nid), Slice.First(LinksLookedAtMax), cancellation);
        var neighbours = Strongest(nid, links.Items, NeighboursMax);
        var members = await MembershipsAsync(viewer, runId, cancellation);
        var among = await store.Reader.LinksAmongAsync(viewer, [nid, .. neighbours.Select(row => row.Nid)], LinksMax, cancellation);
        var total = 1 + links.Items.Select(link => Other(nid, link).Nid).Distinct().LongCount() + (links.Total - links.Items.Count);
        return new ViewGraph(
            [.. neighbours.Prepend(center).Select(row => ViewNode.Of(row, viewer, members.GetValueOrDefault(row.Id)))],
            [.. among.Items.Select(ViewEdge.Of)], total, total > neighbours.Count + 1 ? "strongest" : "all");
    }

    // Chosen objects, every link among them, and the neighbours that tie at least two of them, those of most first.
    private async Task<ViewGraph?> ListAsync(Viewer viewer, string runId, string text, CancellationToken cancellation)
    {
        var nids = text.Split('.', ListMax + 1).Take(ListMax)
            .Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var nid) ? nid : 0).Where(nid => nid > 0).Distinct().ToArray();
        var chosen = await store.Reader.GetAsync(viewer, nids, cancellation);
        if (chosen.Count == 0)
            return null;
        var neighbours = new List<EntityRow>();
        foreach (var row in chosen)
        {
            var links = await store.Reader.LinksAsync(viewer, new LinkQuery(row.Nid), Slice.First(LinksOfOneMax), cancellation);
            neighbours.AddRange(links.Items.Select(link => Other(row.Nid, link)).DistinctBy(other => other.Nid));
        }
        var common = neighbours.Where(row => !nids.Contains(row.Nid)).GroupBy(row => row.Nid).Where(same => same.Count() > 1)
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Key).ToArray();
        var drawn = chosen.Concat(common.Take(CommonMax).Select(same => same.First())).ToArray();
        var among = await store.Reader.LinksAmongAsync(viewer, [.. drawn.Select(row => row.Nid)], LinksMax, cancellation);
        var members = await MembershipsAsync(viewer, runId, cancellation);
        return new ViewGraph(
            [.. drawn.Select(row => ViewNode.Of(row, viewer, members.GetValueOrDefault(row.Id)))], [.. among.Items.Select(ViewEdge.Of)],
            chosen.Count + common.Length, common.Length > CommonMax ? "strongest" : "all");
    }

    /// <summary>
    /// The strongest neighbours, one of each type of link in turn: a registered owner is worth as much as the hundredth call.
    /// </summary>
    public static IReadOnlyList<EntityRow> Strongest(long nid, IReadOnlyList<LinkRow> links, int limit) =>
    [
        .. links.GroupBy(link => link.Type)
            .SelectMany(type => type.OrderByDescending(link => link.Count).ThenBy(link => link.Lid).Select((link, place) => (link, place)))
            .OrderBy(each => each.place).ThenBy(each => each.link.Type, StringComparer.Ordinal)
            .Select(each => Other(nid, each.link)).Where(row => row.Nid != nid).DistinctBy(row => row.Nid).Take(limit),
    ];

    private async Task<IReadOnlyDictionary<EntityId, Membership>> MembershipsAsync(Viewer viewer, string? runId, CancellationToken cancellation)
    {
        var members = new Dictionary<EntityId, Membership>();
        if (runId is null)
            return members;
        var groups = await store.Findings.GroupsAsync(viewer, runId, withOthers: false, Slice.First(GroupsMax), cancellation);
        foreach (var group in groups.Items)
        {
            foreach (var member in group.Group.Members)
                members.TryAdd(member.Id, new Membership(group.Group.Id, member));
        }

        return members;
    }

    private static EntityRow Other(long nid, LinkRow link) => link.From.Nid == nid ? link.To : link.From;
}
