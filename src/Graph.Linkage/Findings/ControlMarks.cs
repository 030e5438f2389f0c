using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>The handsets, MAC and IP addresses that an actor uses himself, and which cards others own are operated from them.</summary>
/// <remarks>
/// Only objects that are not implicated speak for their owner: a sold card says where its buyer is, not its owner. An IP address counts
/// only when it says more than the MAC does: when the own account has no MAC or handset, or its owner is tied to people of the group that
/// works there; so the neighbour behind the same address stays out.
/// </remarks>
public sealed class ControlMarks
{
    private readonly FindingContext _context;
    private readonly Dictionary<int, IReadOnlyList<(FactLink Link, int Mark)>> _own = [];

    /// <summary>Marks of a context.</summary>
    public ControlMarks(FindingContext context) => _context = context;

    /// <summary>Links by which an actor uses handsets and addresses himself, in link order.</summary>
    public IReadOnlyList<(FactLink Link, int Mark)> Own(int actor)
    {
        if (!_own.TryGetValue(actor, out var own))
            _own[actor] = own = [.. FindOwn(actor)];
        return own;
    }

    /// <summary>Cards and SIMs of others that are operated from a mark, with the link that says so.</summary>
    public IEnumerable<(int Card, FactLink Link)> CardsOn(int mark, int actor)
    {
        var facts = _context.Facts;
        foreach (var link in facts.LinksOf(mark, LinkTypes.UsedIn, LinkTypes.LoggedInFrom))
        {
            if (link.To == mark && _context.Actors.ActorOf(link.From) != actor && _context.SetAside[link.From] is null)
                yield return (link.From, link);
        }
    }

    private IEnumerable<(FactLink, int)> FindOwn(int actor)
    {
        var facts = _context.Facts;
        foreach (var item in _context.Actors.ItemsOf(actor))
        {
            if (_context.Implication.IsImplicated(item))
                continue;
            var links = facts.LinksOf(item, LinkTypes.UsedIn, LinkTypes.LoggedInFrom)
                .Where(link => link.From == item && _context.SetAside[link.To] is null && IsTelling(link.To)).ToArray();
            var hasHardware = links.Any(link => facts.KindOf(link.To) is EntityKinds.Mac or EntityKinds.Device);
            foreach (var link in links.Where(link => !IsSoldInto(link.To, item, actor)))
            {
                if (facts.KindOf(link.To) != EntityKinds.Ip || !hasHardware || IsTiedToUsersOf(link.To, actor))
                    yield return (link, link.To);
            }
            // The handset itself is an item of its owner when he is not known by a number.
            if (facts.KindOf(item) == EntityKinds.Device)
            {
                foreach (var link in facts.LinksOf(item, LinkTypes.UsedIn).Where(link => link.To == item && _context.Actors.ActorOf(link.From) != actor))
                    yield return (link, item);
            }
        }
    }

    // A SIM that is at home in a handset together with SIMs of two others was sold into it and says where its buyer is.
    private bool IsSoldInto(int handset, int sim, int actor) => _context.Actors.HomeOf[sim] == handset
        && _context.Facts.SourcesOf(handset, LinkTypes.UsedIn).Where(other => _context.Actors.HomeOf[other] == handset)
            .Select(other => _context.Actors.ActorOf(other)).Where(other => other != actor).Distinct().Count() >= 2;

    private bool IsTelling(int mark) =>
        _context.Facts.SourcesOf(mark, LinkTypes.LoggedInFrom, LinkTypes.UsedIn).Distinct().Count() <= _context.Thresholds.SharedAccountsMax
        && _context.Facts.KindOf(mark) is EntityKinds.Device or EntityKinds.Mac or EntityKinds.Ip;

    private bool IsTiedToUsersOf(int address, int actor)
    {
        var groups = _context.Facts.SourcesOf(address, LinkTypes.LoggedInFrom)
            .Where(_context.Implication.IsImplicated).Select(_context.GroupOf).Where(group => group >= 0).ToHashSet();
        return groups.Count > 0 && _context.Ties.Partners(actor)
            .Any(other => groups.Contains(_context.GroupOf(_context.Actors.MainOf(other))));
    }
}
