using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>
/// Lists what to query next: the first actors of the ranking, their numbers and accounts, without those a provider has answered about.
/// </summary>
public sealed class NextModel(IStore store)
{
    /// <summary>Kinds that a provider can be asked about.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [EntityKinds.Phone, EntityKinds.BankCard, EntityKinds.BankAccount, EntityKinds.PaymentAccount, EntityKinds.Device, EntityKinds.Imsi];

    private const int ActorsMax = 300;
    private const int LinksMax = 40;

    private static readonly string[] Holding =
        [LinkTypes.UsedBy, LinkTypes.OpenedBy, LinkTypes.RegisteredTo, LinkTypes.ReservedPhone, LinkTypes.ContactPhone];

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
        if (Kinds.Contains(actor.Entity.Id.Kind))
            return [(actor.Entity, null)];
        var objects = new List<(EntityRef, string?)>();
        foreach (var type in Holding)
        {
            var links = await store.Reader.LinksAsync(viewer, new LinkQuery(nid, type), Slice.First(LinksMax), cancellation);
            foreach (var link in links.Items)
            {
                var other = link.From.Nid == nid ? link.To : link.From;
                if (Kinds.Contains(other.Id.Kind))
                    objects.Add((EntityRef.Of(other), type));
            }
        }
        return objects;
    }
}
