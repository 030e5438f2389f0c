using Graph.Analytics;
using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>Finds communities: by modularity, or by a fine CPM whose fragments are merged by rules an investigator can follow.</summary>
/// <remarks>
/// Fragments are merged when they share an actor; a handset or MAC that is home to cards of several owners; a handler, contact or reserved
/// phone; tainted money; an IP address on which implicated accounts work; or a lieutenant: an actor with at least two partner numbers
/// among the insiders of the other part (see <see cref="Insiders"/>), which are at least a tenth of all his contacts. Two parts with
/// insiders of their own need four pairs of partners and a tenth of the smaller part's actors. Acquaintances of one insider are let go.
/// The rules are applied until nothing changes; the result is a function of the graph.
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
        var insiders = new Insiders(context);
        while (JoinLieutenants(context, sets, insiders))
        {
        }
        sets = insiders.WithoutAcquaintances(sets);
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
    internal static bool IsWorkHandset(FindingContext context, int handset, int[] users)
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

    private static bool JoinLieutenants(FindingContext context, DisjointSets sets, Insiders insiders)
    {
        var actors = context.Actors;
        var node = Enumerable.Range(0, actors.Count).Select(actor => context.Projection.NodeOf[actors.MainOf(actor)]).ToArray();
        var seeded = context.Projection.Entities.Where(context.Implication.IsImplicated)
            .Select(entity => sets.Find(context.Projection.NodeOf[entity])).ToHashSet();
        var sizes = node.CountBy(sets.Find).ToDictionary(size => size.Key, size => size.Value);
        var pairs = new SortedDictionary<(int, int), int>();
        var changed = false;
        for (var actor = 0; actor < actors.Count; actor++)
        {
            var parts = context.Ties.PartnerObjects(actor).Where(other => insiders.Contains(actors.ActorOf(other)))
                .GroupBy(other => sets.Find(node[actors.ActorOf(other)])).Select(part => (Root: part.Key, Count: part.Count()))
                .Where(part => part.Count >= ContactShareMin * context.Ties.Contacts[actor])
                .OrderByDescending(part => part.Count).ThenBy(part => part.Root).ToArray();
            if (!insiders.Contains(actor) && parts.Length > 0 && parts[0].Count >= LieutenantPartners)
            {
                insiders.Add(actor);
                changed = true;
                if (!(seeded.Contains(sets.Find(node[actor])) && seeded.Contains(parts[0].Root)))
                    sets.Union(node[actor], parts[0].Root);
            }
            else if (insiders.Contains(actor))
            {
                foreach (var (root, count) in parts.Where(part => part.Root != sets.Find(node[actor])))
                {
                    var key = (Math.Min(root, sets.Find(node[actor])), Math.Max(root, sets.Find(node[actor])));
                    pairs[key] = pairs.GetValueOrDefault(key) + count;
                }
            }
        }
        foreach (var ((a, b), count) in pairs.Where(pair => !changed))
        {
            // Each pair of partners was seen from both ends; among many people a few pairs are the thin bridge between two gangs.
            var smaller = Math.Min(sizes.GetValueOrDefault(a), sizes.GetValueOrDefault(b));
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
