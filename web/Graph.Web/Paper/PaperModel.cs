using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Api.Graphs;
using Graph.Web.Resources;
using Graph.Web.ViewModels;

namespace Graph.Web.Paper;

/// <summary>Collects what stands on a sheet of paper about a group or an object.</summary>
public sealed class PaperModel(IStore store, GroupModel groups, EntityModel entities, NotesModel notes, GraphViews views, TimeProvider clock)
{
    /// <summary>Most nodes of a printed chart.</summary>
    public const int NodesMax = 60;

    private const int ReasonsMax = 5;
    private const int RowsMax = 3;
    private const int LinksMax = 8;
    private const int DoubtsMax = 4;
    private const int NotesMax = 2;

    private static PageText T => PageText.Instance;

    /// <summary>The sheet of a group, or null.</summary>
    public async Task<GroupSheet?> GroupAsync(Viewer viewer, string id, CancellationToken cancellation)
    {
        if (await groups.AllAsync(viewer, id, cancellation) is not { } profile)
            return null;
        IReadOnlyList<ActorLine> actors = [.. profile.Members.Items.Select(line => line.Actor).OfType<ActorLine>()];
        var chart = profile.Run.Snapshot is { } snapshot ? await views.ChartAsync(viewer, snapshot, $"group-{id}", NodesMax, cancellation) : null;
        var doubts = actors.SelectMany(line => Topics.Doubts(line.Actor).Select(doubt => $"{NameOf(line.Entity, viewer)}: {doubt}"));
        return new GroupSheet(
            profile, chart, await ReasonsAsync(actors, viewer, cancellation), [.. doubts.Take(DoubtsMax), T["group.innocent"]],
            await NotesAsync(viewer, NotesModel.SubjectOf(profile.Group), cancellation), clock.GetUtcNow());
    }

    /// <summary>The sheet of an object, or null.</summary>
    public async Task<EntitySheet?> EntityAsync(Viewer viewer, long nid, CancellationToken cancellation)
    {
        if (await entities.ReadAsync(viewer, nid, cancellation) is not { } profile)
            return null;
        var chart = await views.ChartAsync(viewer, profile.Run?.Snapshot ?? GraphViews.NoSnapshot, $"ego-{nid}", NodesMax, cancellation);
        var links = await store.Reader.LinksAsync(viewer, new LinkQuery(nid), Slice.First(LinksMax), cancellation);
        var doubts = profile.Actor is { } line ? Topics.Doubts(line.Actor) : [];
        if (profile.Findings?.SetAside is { } aside)
            doubts = doubts.Append(T.Word("aside", aside.Reason));
        return new EntitySheet(
            profile, chart, links.Items, links.Total, profile.Actor is { } actor ? await ReasonsAsync([actor], viewer, cancellation) : [],
            [.. doubts.Take(DoubtsMax), T["actor.innocent"]], await NotesAsync(viewer, profile.Entity.Id.ToString(), cancellation), clock.GetUtcNow());
    }

    private async Task<IReadOnlyList<Note>> NotesAsync(Viewer viewer, string subject, CancellationToken cancellation) =>
        [.. (await notes.OfAsync(viewer, subject, cancellation)).Take(NotesMax)];

    private async Task<IReadOnlyList<PaperReason>> ReasonsAsync(IReadOnlyList<ActorLine> actors, Viewer viewer, CancellationToken cancellation)
    {
        var reasons = new List<PaperReason>();
        var strongest = actors.SelectMany(line => line.Actor.Signals.Where(SignalReading.IsReached).Select(signal => (line, signal))).Take(ReasonsMax);
        foreach (var (line, signal) in strongest)
        {
            var rows = await store.SourceRows.ReadAsync(viewer, [.. signal.Evidence.Sample.Take(RowsMax)], cancellation);
            reasons.Add(new PaperReason(
                NameOf(line.Entity, viewer),
                T["signal.line", T.Word("signal", signal.Name), Shown.Value(signal.Value), T[$"direction.{signal.Direction}", Shown.Value(signal.Threshold)]],
                Shown.Text(string.Join(T["sentence.separator"], SignalFacts.Of(signal)), viewer),
                [.. rows.Select(row => T["paper.row", row.FileName, row.Line])], signal.Evidence.Rows));
        }
        return reasons;
    }

    private static string NameOf(EntityRef entity, Viewer viewer) =>
        entity.Name is { Length: > 0 } name ? Shown.Name(name, viewer) : Shown.Key(entity.Id, viewer);
}
