using Graph.Linkage.Model;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;

namespace Graph.Linkage.Paths;

/// <summary>Decides which entities a path may go through: no infrastructure and nothing excluded. Ends of a path may be anything.</summary>
internal sealed class PathGate(ILinkageReader reader, Viewer viewer, InfrastructureRule rule)
{
    private readonly Dictionary<long, bool> _known = [];

    public async Task<bool> LetsThroughAsync(EntityRow entity, CancellationToken cancellation)
    {
        if (!_known.TryGetValue(entity.Nid, out var isOpen))
            _known[entity.Nid] = isOpen = entity.Mark != Marks.Excluded && !await IsInfrastructureAsync(entity, cancellation);
        return isOpen;
    }

    private async Task<bool> IsInfrastructureAsync(EntityRow entity, CancellationToken cancellation)
    {
        if (entity.Id.Kind != EntityKinds.Ip)
            return rule(entity.Id, entity.Name, 0);
        var counts = await reader.NeighbourCountsAsync(viewer, entity.Nid, cancellation);
        var accounts = (int)counts.Where(count => count.LinkType == LinkTypes.LoggedInFrom).Sum(count => count.Neighbours);
        return rule(entity.Id, entity.Name, accounts);
    }
}
