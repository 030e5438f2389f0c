using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Reads one group of the current run.</summary>
public sealed class GroupModel(IStore store)
{
    private const int EvidenceActors = 10;

    /// <summary>The group with one page of its members, or null when the viewer has no such group.</summary>
    public Task<GroupProfile?> ReadAsync(Viewer viewer, string groupId, int page, CancellationToken cancellation) =>
        ReadAsync(viewer, groupId, members => ListPage<MemberFinding>.Cut(members, page), cancellation);

    /// <summary>The group with all of its members, or null when the viewer has no such group.</summary>
    public Task<GroupProfile?> AllAsync(Viewer viewer, string groupId, CancellationToken cancellation) =>
        ReadAsync(viewer, groupId, members => new(members, members.Count, 1), cancellation);

    /// <summary>The first ranked members of a group, whose signals are the evidence for it.</summary>
    public async Task<IReadOnlyList<ActorFinding>> ActorsAsync(Viewer viewer, string groupId, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        if (run is null)
            return [];
        var actors = await store.Findings.ActorsAsync(viewer, run.Id, groupId, Slice.First(EvidenceActors), cancellation);
        return [.. actors.Items.Select(item => item.Actor)];
    }

    private async Task<GroupProfile?> ReadAsync(
        Viewer viewer, string groupId, Func<IReadOnlyList<MemberFinding>, ListPage<MemberFinding>> cut, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        var ranked = run is null ? null : await store.Findings.GroupAsync(viewer, run.Id, groupId, cancellation);
        if (run is null || ranked is null)
            return null;
        var lines = new FindingLines(store, viewer, run.Id);
        var members = cut(ranked.Group.Members);
        var actors = await store.Findings.ActorsAsync(viewer, run.Id, groupId, Slice.All, cancellation);
        var actorById = actors.Items.ToDictionary(item => item.Actor.Id);
        var memberLines = new List<MemberLine>();
        foreach (var member in members.Items)
        {
            var actor = actorById.TryGetValue(member.Id, out var found) ? await lines.ActorAsync(found, cancellation) : null;
            memberLines.Add(new MemberLine(actor?.Entity ?? await lines.Entities.FindAsync(member.Id, cancellation), member, actor));
        }
        var cases = await lines.Entities.FindAsync(ranked.Group.Cases, cancellation);
        return new GroupProfile(run, ranked.Rank, ranked.Group, cases, new(memberLines, members.Total, members.Number));
    }
}
