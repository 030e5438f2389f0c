using Graph.Analytics;
using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>Finds communities: by modularity, or by a fine CPM whose fragments are merged by rules an investigator can follow.</summary>
/// <remarks>
/// Fragments are merged when they share an actor; a handset or MAC that is home to cards of several owners; a handler, contact or reserved
/// phone; tainted money; an IP address on which implicated accounts work; or lieutenants: an actor who has at least two partner numbers in the
/// other part, which are at least a tenth of all his contacts, where one of both is free of seeds; where both have seeds, at least four
/// pairs of partners and a tenth of the smaller part's actors. The rules are applied until nothing changes, larger parts first; the result is a function of the graph.
/// </remarks>
public static class CommunityFinder
{
    /// <summary>Resolution of CPM when none is given: fragments of one cell of people.</summary>
    public const double FineResolution = 0.05;

    private const int LieutenantPartners = 2;
    private const int BridgePairs = 4;
    private const double ContactShareMin = 0.1;
    private const double BridgeShareMin = 0.1;

    /// <summary>Whether parameters mean modularity for these facts.</summary>
    public static bool IsModularity(AnalysisParameters parameters, Projection.Projection projection) =>
        parameters.Objective == "modularity" || (parameters.Objective == "auto"
            && Array.TrueForAll(projection.Entities, entity => EntityKinds.IsCustom(projection.Facts.KindOf(entity))));

    /// <summary>Fine communities of the nodes, before merging.</summary>
    public static Task<int[]> FragmentsAsync(
        IAnalyticsEngine engine, Projection.Projection projection, AnalysisParameters parameters, CancellationToken cancellation)
    {
        var isModularity = IsModularity(parameters, projection);
        return engine.CommunitiesAsync(projection.Graph, new LeidenOptions
        {
            Objective = isModularity ? CommunityObjective.Modularity : CommunityObjective.Cpm,
            Resolution = parameters.Resolution ?? (isModularity ? 1 : FineResolution),
            Seed = parameters.Seed,
            Threads = parameters.Threads,
        }, cancellation);
    }

    /// <summary>Merges fragments.</summary>
    /// <param name="context">Facts, actors, taint and ties.</param>
    /// <param name="fragments">Fragment of every node.</param>
    /// <returns>Community of every node, numbered by first member.</returns>
    public static int[] Merge(FindingContext context, int[] fragments)
    {
        var sets = new DisjointSets(context.Projection.NodeCount);
        JoinFragments(sets, fragments);
        JoinActors(context, sets);
        JoinMarks(context, sets);
        JoinRegistrations(context, sets);
        JoinMoney(context, sets);
        while (JoinLieutenants(context, sets))
        {
        }
        var numbers = new Dictionary<int, int>();
        return Array.ConvertAll(sets.Roots(), root =>
        {
            if (!numbers.TryGetValue(root, out var number))
                numbers[root] = number = numbers.Count;
            return number;
        });
    }

    private static void JoinFragments(DisjointSets sets, int[] fragments)
    {
        var first = new Dictionary<int, int>();
        for (var node = 0; node < fragments.Length; node++)
        {
            if (!first.TryAdd(fragments[node], node))
                sets.Union(first[fragments[node]], node);
        }
    }

    private static void JoinActors(FindingContext context, DisjointSets sets)
    {
        for (var actor = 0; actor < context.Actors.Count; actor++)
            Join(context, sets, context.Actors.ItemsOf(actor));
        foreach (var link in context.Facts.Links)
        {
            if (link.Type is LinkTypes.HasCard or LinkTypes.HasNumber or LinkTypes.OpenedBy or LinkTypes.LegalRepOf)
                Join(context, sets, [link.From, link.To]);
        }
    }

    private static void JoinMarks(FindingContext context, DisjointSets sets)
    {
        var facts = context.Facts;
        foreach (var mark in context.Projection.Entities)
        {
            var kind = facts.KindOf(mark);
            if (kind is not (EntityKinds.Device or EntityKinds.Mac or EntityKinds.Ip))
                continue;
            var users = facts.SourcesOf(mark, LinkTypes.UsedIn, LinkTypes.LoggedInFrom).Distinct().ToArray();
            if (kind == EntityKinds.Ip)
                Join(context, sets, users.Where(context.Implication.IsImplicated).Concat(OwnUsers(context, mark)).Append(mark));
            else if (users.Length <= context.Thresholds.SharedAccountsMax && (kind == EntityKinds.Mac || IsWorkHandset(context, mark, users)))
                Join(context, sets, users.Append(mark));
        }
    }

    // A handset that is home to SIMs of two owners is for work, a guest or two in a private one is telling; many guests are a repair shop.
    private static bool IsWorkHandset(FindingContext context, int handset, int[] users)
    {
        var homes = users.Where(user => context.Actors.HomeOf[user] == handset).Select(context.Actors.ActorOf).Distinct().Count();
        var guests = users.Count(user => context.Actors.HomeOf[user] != handset);
        return homes >= 2 || guests <= 3;
    }

    // Clean accounts on an address count only where their owner is tied to somebody who works there.
    private static IEnumerable<int> OwnUsers(FindingContext context, int address)
    {
        var facts = context.Facts;
        var users = facts.SourcesOf(address, LinkTypes.LoggedInFrom).Distinct().ToArray();
        var working = users.Where(context.Implication.IsImplicated).Select(context.Actors.ActorOf).Where(actor => actor >= 0).ToHashSet();
        var around = working.SelectMany(context.Ties.Partners).ToHashSet();
        around.UnionWith(working);
        return users.Where(user => !context.Implication.IsImplicated(user) && context.Actors.ActorOf(user) is var actor and >= 0
            && (around.Contains(actor) || context.Ties.Partners(actor).Any(around.Contains)));
    }

    private static void JoinRegistrations(FindingContext context, DisjointSets sets)
    {
        foreach (var link in context.Facts.Links)
        {
            if (link.Type is LinkTypes.HandledBy or LinkTypes.ContactPhone or LinkTypes.ReservedPhone or LinkTypes.BoundCard)
                Join(context, sets, [link.From, link.To]);
        }
    }

    private static void JoinMoney(FindingContext context, DisjointSets sets)
    {
        foreach (var taint in context.Taints)
        {
            foreach (var inflow in taint.Inflows)
            {
                var transfer = context.Transfers[inflow];
                if (context.TaintsOf[transfer.From].Any(from => from.Case == taint.Case) && context.Implication.IsImplicated(transfer.To))
                    Join(context, sets, [transfer.From, transfer.To]);
            }
        }
    }

    private static bool JoinLieutenants(FindingContext context, DisjointSets sets)
    {
        var actors = context.Actors;
        var node = Enumerable.Range(0, actors.Count).Select(actor => context.Projection.NodeOf[actors.MainOf(actor)]).ToArray();
        var seeded = new HashSet<int>();
        foreach (var entity in context.Projection.Entities)
        {
            if (context.Implication.IsImplicated(entity))
                seeded.Add(sets.Find(context.Projection.NodeOf[entity]));
        }
        var sizes = node.CountBy(sets.Find).ToDictionary(size => size.Key, size => size.Value);
        var pairs = new SortedDictionary<(int, int), int>();
        var changed = false;
        for (var actor = 0; actor < actors.Count; actor++)
        {
            var own = sets.Find(node[actor]);
            var parts = context.Ties.PartnerObjects(actor).GroupBy(other => sets.Find(node[actors.ActorOf(other)])).Where(part => part.Key != own)
                .Select(part => (Root: part.Key, Count: part.Count())).OrderByDescending(part => part.Count).ThenBy(part => part.Root).ToArray();
            foreach (var (root, count) in parts)
            {
                var key = (Math.Min(own, root), Math.Max(own, root));
                var isTelling = count >= ContactShareMin * context.Ties.Contacts[actor];
                if (seeded.Contains(own) && seeded.Contains(root))
                    pairs[key] = pairs.GetValueOrDefault(key) + (isTelling ? count : 0);
                else if ((seeded.Contains(root) || seeded.Contains(own)) && count >= LieutenantPartners && isTelling && !changed)
                    changed = sets.Union(own, root);
            }
            if (changed)
                return true;
        }
        foreach (var ((a, b), count) in pairs.Where(pair => !changed))
        {
            // Each pair of partners was seen from both ends; among many people a few pairs are the thin bridge between two gangs.
            var smaller = Math.Min(sizes[a], sizes[b]);
            if (count >= 2 * Math.Max(BridgePairs, BridgeShareMin * smaller))
                changed |= sets.Union(a, b);
        }
        return changed;
    }

    private static void Join(FindingContext context, DisjointSets sets, IEnumerable<int> entities)
    {
        var first = -1;
        foreach (var entity in entities)
        {
            var node = context.Projection.NodeOf[entity];
            if (node < 0)
                continue;
            if (first < 0)
                first = node;
            else
                sets.Union(first, node);
        }
    }
}
