using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>
/// Lists what to query next: the first actors of the ranking, their numbers and accounts, without those a provider has answered about.
/// </summary>
public sealed class NextModel(IStore store)
{
    /// <summary>Kinds that a provider can be asked about.</summary>
    public static IReadOnlyList<string> Kinds => HeldObjects.Kinds;

    private const int ActorsMax = 300;

    /// <summary>One page of the list, by the score of the actor.</summary>
    public async Task<NextPage> ReadAsync(Viewer viewer, NextRequest request, CancellationToken cancellation)
    {
        var run = await store.Findings.CurrentRunAsync(viewer, cancellation);
        if (run is null)
            return new NextPage(null, new([], 0, 1), 0);
        var lines = new FindingLines(store, viewer, run.Id);
        var actors = await store.Findings.ActorsAsync(viewer, run.Id, null, Slice.First(ActorsMax), cancellation);
        var open = new List<NextQueryLine>();
        var seen = new HashSet<long>();
        var queried = 0;
        foreach (var ranked in actors.Items)
        {
            var actor = await lines.ActorAsync(ranked, cancellation);
            foreach (var (entity, linkType) in await ObjectsAsync(viewer, actor, cancellation))
            {
                if (!seen.Add(entity.Nid!.Value))
                    continue;
                var records = await store.Reader.CoverageAsync(viewer, entity.Nid.Value, cancellation);
                if (CoverageState.IsAnswered(records))
                    queried++;
                else if (request.Kind is null || entity.Id.Kind == request.Kind)
                    open.Add(new NextQueryLine(entity, actor, linkType, records.Count == 0 ? null : records[^1].Result));
            }
        }
        return new NextPage(run, ListPage<NextQueryLine>.Cut(open, request.Page), queried);
    }

    private async Task<IReadOnlyList<(EntityRef Entity, string? LinkType)>> ObjectsAsync(Viewer viewer, ActorLine actor, CancellationToken cancellation)
    {
        if (actor.Entity.Nid is not { } nid)
            return [];
        return Kinds.Contains(actor.Entity.Id.Kind)
            ? [(actor.Entity, null)]
            : [.. (await HeldObjects.OfAsync(store.Reader, viewer, nid, cancellation)).Select(held => (held.Entity, (string?)held.LinkType))];
    }
}
