using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>What belongs to one person: the person, his numbers and his accounts, starting from any of them.</summary>
internal sealed class Belongings(IStore store, Viewer viewer)
{
    private const int ObjectsMax = 12;

    private static readonly string[] Owning = [LinkTypes.UsedBy, LinkTypes.RegisteredTo, LinkTypes.OpenedBy, LinkTypes.HasCard, LinkTypes.HasNumber];

    /// <summary>The object itself, then the rest; from a number on to its owner's other numbers, never to those of everybody beyond.</summary>
    public async Task<IReadOnlyList<EntityRef>> OfAsync(EntityRow entity, CancellationToken cancellation)
    {
        var found = new List<EntityRef> { EntityRef.Of(entity) };
        await AddAsync(entity.Nid, found, cancellation);
        if (!IsOwner(entity.Id.Kind) && found.Skip(1).FirstOrDefault(other => IsOwner(other.Id.Kind)) is { Nid: { } owner })
            await AddAsync(owner, found, cancellation);
        return found;
    }

    /// <summary>The highest actor of a run among what belongs to somebody, or null.</summary>
    public async Task<RankedActor?> RankedAsync(string runId, IEnumerable<EntityRef> objects, CancellationToken cancellation)
    {
        RankedActor? best = null;
        foreach (var each in objects)
        {
            var found = (await store.Findings.ForEntityAsync(viewer, runId, each.Id, cancellation)).Actor;
            if (found is not null && (best is null || found.Rank < best.Rank))
                best = found;
        }
        return best;
    }

    private static bool IsOwner(string kind) => kind is EntityKinds.Person or EntityKinds.Company;

    private async Task AddAsync(long nid, List<EntityRef> found, CancellationToken cancellation)
    {
        foreach (var type in Owning)
        {
            var links = await store.Reader.LinksAsync(viewer, new LinkQuery(nid, type), Slice.First(ObjectsMax), cancellation);
            foreach (var other in links.Items.Select(link => link.From.Nid == nid ? link.To : link.From))
            {
                if (found.Count < ObjectsMax && found.TrueForAll(known => known.Nid != other.Nid))
                    found.Add(EntityRef.Of(other));
            }
        }
    }
}
