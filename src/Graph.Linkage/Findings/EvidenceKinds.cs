using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>Independent kinds of evidence that join people.</summary>
public static class EvidenceKinds
{
    private const int ActorsMin = 3;

    /// <summary>Kind of a type of link, or null where it is no evidence of people acting together.</summary>
    public static string? Of(FactTable facts, in FactLink link) => link.Type switch
    {
        LinkTypes.Called or LinkTypes.Smsed => "calls",
        LinkTypes.TransferredTo => "money",
        LinkTypes.UsedIn => "device",
        LinkTypes.LoggedInFrom => facts.KindOf(link.To) == EntityKinds.Device ? "device" : "ip",
        LinkTypes.SeenAt => "place",
        LinkTypes.OpenedAt or LinkTypes.WithdrewAt or LinkTypes.HandledBy => "outlet",
        LinkTypes.ShippedTo => "parcel",
        LinkTypes.LivesAt => "address",
        _ => null,
    };

    /// <summary>
    /// Kinds inside a community that join at least three actors each: through calls and payments among them, or through one handset,
    /// address, place or outlet that they share. A couple that calls and pays each other is no evidence of anything.
    /// </summary>
    public static IReadOnlyList<string> Joining(FindingContext context, int[] entities)
    {
        var inside = entities.ToHashSet();
        var joined = new SortedDictionary<string, HashSet<int>>(StringComparer.Ordinal);
        var shared = new Dictionary<(string, int), HashSet<int>>();
        foreach (var entity in entities)
        {
            foreach (var i in context.Facts.LinksOf(entity))
            {
                var link = context.Facts.Links[i];
                if (link.From != entity || !inside.Contains(link.To) || Of(context.Facts, link) is not { } kind)
                    continue;
                var (from, to) = (context.Actors.ActorOf(link.From), context.Actors.ActorOf(link.To));
                if (kind is "calls" or "money" && from >= 0 && to >= 0 && from != to)
                    Set(joined, kind).UnionWith([from, to]);
                else if (kind is not ("calls" or "money") && from >= 0)
                    (shared.TryGetValue((kind, link.To), out var users) ? users : shared[(kind, link.To)] = []).Add(from);
            }
        }
        foreach (var ((kind, _), users) in shared)
        {
            if (users.Count >= ActorsMin)
                Set(joined, kind).UnionWith(users);
        }
        return [.. joined.Where(pair => pair.Value.Count >= ActorsMin).Select(pair => pair.Key)];
    }

    private static HashSet<int> Set(SortedDictionary<string, HashSet<int>> sets, string kind) =>
        sets.TryGetValue(kind, out var set) ? set : sets[kind] = [];
}
