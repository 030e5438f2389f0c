using Graph.Analytics;
using Graph.Linkage.Model;

namespace Graph.Linkage.Findings;

/// <summary>
/// Actors that evidence puts inside a group: implicated ones, those who share a work handset, MAC or registration with an implicated card,
/// and, added step by step, those with several partners among insiders. A spouse or friend of one insider is none.
/// </summary>
internal sealed class Insiders
{
    private const int CoreMin = 5;

    private readonly FindingContext _context;
    private readonly bool[] _isInside;

    public Insiders(FindingContext context)
    {
        _context = context;
        _isInside = new bool[context.Actors.Count];
        var facts = context.Facts;
        foreach (var entity in context.Projection.Entities.Where(context.Implication.IsImplicated))
        {
            Add(context.Actors.ActorOf(entity));
            foreach (var link in facts.LinksOf(entity, LinkTypes.HandledBy, LinkTypes.ContactPhone, LinkTypes.ReservedPhone, LinkTypes.BoundCard))
                Add(context.Actors.ActorOf(link.Other(entity)));
            foreach (var mark in facts.TargetsOf(entity, LinkTypes.UsedIn, LinkTypes.LoggedInFrom))
                AddUsers(mark);
        }
        for (var actor = 0; actor < _isInside.Length; actor++)
        {
            _isInside[actor] |= context.Marks.Own(actor)
                .Any(own => context.Marks.CardsOn(own.Mark, actor).Any(on => context.Implication.IsImplicated(on.Card)));
        }
    }

    public bool Contains(int actor) => actor >= 0 && _isInside[actor];

    public void Add(int actor)
    {
        if (actor >= 0)
            _isInside[actor] = true;
    }

    /// <summary>
    /// The same sets, but where a set has enough insiders, everybody else leaves it, with what is theirs; those who leave and are tied to
    /// each other stay together. Objects of nobody stay where an insider's object touches them.
    /// </summary>
    public DisjointSets WithoutAcquaintances(DisjointSets sets)
    {
        var projection = _context.Projection;
        var core = new Dictionary<int, HashSet<int>>();
        for (var actor = 0; actor < _isInside.Length; actor++)
        {
            var root = sets.Find(projection.NodeOf[_context.Actors.MainOf(actor)]);
            if (_isInside[actor])
                (core.TryGetValue(root, out var actors) ? actors : core[root] = []).Add(actor);
        }
        var leaves = new bool[projection.NodeCount];
        for (var node = 0; node < leaves.Length; node++)
        {
            var isCrowded = core.TryGetValue(sets.Find(node), out var actors) && actors.Count >= CoreMin;
            leaves[node] = isCrowded && !IsHeld(node);
        }
        var kept = new DisjointSets(projection.NodeCount);
        var first = new Dictionary<int, int>();
        for (var node = 0; node < leaves.Length; node++)
        {
            if (!leaves[node] && !first.TryAdd(sets.Find(node), node))
                kept.Union(first[sets.Find(node)], node);
            foreach (var other in projection.Graph.Neighbours(node))
            {
                if (leaves[node] && leaves[other] && sets.Find(node) == sets.Find(other))
                    kept.Union(node, other);
            }
        }
        return kept;
    }

    private bool IsHeld(int node)
    {
        var projection = _context.Projection;
        var actor = _context.Actors.ActorOf(projection.Entities[node]);
        if (actor >= 0)
            return _isInside[actor];
        if (_context.Implication.IsImplicated(projection.Entities[node]))
            return true;
        foreach (var other in projection.Graph.Neighbours(node))
        {
            if (Contains(_context.Actors.ActorOf(projection.Entities[other])) || _context.Implication.IsImplicated(projection.Entities[other]))
                return true;
        }
        return false;
    }

    private void AddUsers(int mark)
    {
        var facts = _context.Facts;
        var users = facts.SourcesOf(mark, LinkTypes.UsedIn, LinkTypes.LoggedInFrom).Distinct().ToArray();
        var isTelling = facts.KindOf(mark) switch
        {
            EntityKinds.Device => CommunityFinder.IsWorkHandset(_context, mark, users),
            EntityKinds.Mac => true,
            _ => false,
        };
        if (!isTelling || users.Length > _context.Thresholds.SharedAccountsMax)
            return;
        foreach (var user in users)
            Add(_context.Actors.ActorOf(user));
    }
}
