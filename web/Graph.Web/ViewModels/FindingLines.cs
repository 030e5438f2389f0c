using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Joins findings with the store's rows.</summary>
internal sealed class FindingLines(IStore store, Viewer viewer, string runId)
{
    private readonly EntityLookup _entities = new(store.Reader, viewer);
    private readonly Dictionary<string, GroupFinding?> _groups = [];

    public EntityLookup Entities => _entities;

    public async Task<IReadOnlyList<GroupLine>> GroupsAsync(IEnumerable<RankedGroup> groups, CancellationToken cancellation)
    {
        var lines = new List<GroupLine>();
        foreach (var (rank, group) in groups)
        {
            var first = (await store.Findings.ActorsAsync(viewer, runId, group.Id, Slice.First(1), cancellation)).Items.FirstOrDefault();
            var leader = first is null ? null : (await ActorAsync(first, cancellation)).Entity;
            lines.Add(new GroupLine(rank, group, leader, first?.Actor.Score));
        }
        return lines;
    }

    public async Task<IReadOnlyList<ActorLine>> ActorsAsync(IEnumerable<RankedActor> actors, CancellationToken cancellation)
    {
        var lines = new List<ActorLine>();
        foreach (var ranked in actors)
            lines.Add(await ActorAsync(ranked, cancellation));
        return lines;
    }

    public async Task<ActorLine> ActorAsync(RankedActor ranked, CancellationToken cancellation)
    {
        var actor = ranked.Actor;
        var entity = await _entities.FindAsync(actor.Id, cancellation);
        var owner = actor.Owner is { } id ? await _entities.FindAsync(id, cancellation) : null;
        return new ActorLine(ranked.Rank, actor, entity with { Name = entity.Name ?? actor.Name }, owner, await GroupAsync(actor.GroupId, cancellation));
    }

    private async Task<GroupFinding?> GroupAsync(string? groupId, CancellationToken cancellation)
    {
        if (groupId is null)
            return null;
        if (!_groups.TryGetValue(groupId, out var group))
            _groups[groupId] = group = (await store.Findings.GroupAsync(viewer, runId, groupId, cancellation))?.Group;
        return group;
    }
}
