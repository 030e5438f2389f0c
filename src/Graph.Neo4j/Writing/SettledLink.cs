using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>A link that settling touches.</summary>
internal sealed class SettledLink
{
    private readonly Sources _sources;
    private readonly Contribution _before;
    private readonly byte[]? _packed;

    /// <summary>A link that is in the store.</summary>
    public SettledLink(long lid, LinkEnds ends, byte[] packed, Sources sources)
    {
        (Lid, Ends, Facts, _packed, _sources) = (lid, ends, LinkFacts.Unpack(lid, packed), packed, sources);
        _before = Contribute();
    }

    /// <summary>A new link.</summary>
    public SettledLink(long lid, LinkEnds ends, Sources sources) =>
        (Lid, Ends, Facts, _sources, _before) = (lid, ends, new LinkFacts(), sources, Contribution.None);

    public long Lid { get; }

    public LinkEnds Ends { get; }

    public LinkFacts Facts { get; }

    public bool IsNew => _packed is null;

    /// <summary>Whether what is packed differs from what is in the store.</summary>
    public bool IsChanged => _packed is null || !Facts.Pack().AsSpan().SequenceEqual(_packed);

    public string RelationshipType => LinkTypes.IsCustom(Ends.Type) ? CypherText.CustomType : Ends.Type;

    public bool IsTransfer => Ends.Type == LinkTypes.TransferredTo;

    /// <summary>What changed, once the events are arranged.</summary>
    public (UInt128 Hash, int LinksAdded, int EventsAdded, int EventsRemoved, int Events) Change()
    {
        var after = Contribute();
        var balance = after.Events.CountBy(hash => hash).ToDictionary();
        foreach (var hash in _before.Events)
            balance[hash] = balance.GetValueOrDefault(hash) - 1;
        return (
            unchecked(after.Sum - _before.Sum), (after.IsShown ? 1 : 0) - (_before.IsShown ? 1 : 0),
            balance.Values.Where(count => count > 0).Sum(), -balance.Values.Where(count => count < 0).Sum(), after.Events.Count - _before.Events.Count);
    }

    /// <summary>What the link adds to the sum over links, its events, and whether it is shown.</summary>
    public (UInt128 Hash, int Events, bool IsShown) Content()
    {
        var content = Contribute();
        return (content.Sum, content.Events.Count, content.IsShown);
    }

    /// <summary>The relationship's properties; absent ones are removed. One without a count is hidden: all its rows speak of other links.</summary>
    public Dictionary<string, object?> Properties()
    {
        var totals = Facts.Totals(_sources);
        var clock = IsTransfer ? ClockPairs.Of(Facts) : [];
        return new Dictionary<string, object?>
        {
            ["lid"] = Lid, ["from"] = Ends.A, ["to"] = Ends.B,
            ["type"] = LinkTypes.IsCustom(Ends.Type) ? Ends.Type : null, ["undirected"] = Ends.IsDirected ? null : true,
            ["count"] = totals?.Count, ["sumFen"] = totals?.SumFen, ["first"] = totals?.First?.UtcTicks, ["last"] = totals?.Last?.UtcTicks,
            ["weight"] = totals?.Weight, ["sources"] = Facts.Sources.ToList(), ["facts"] = Facts.Pack(),
            ["twoSided"] = clock.Count > 0 ? true : null, ["clock"] = clock.Count > 0 ? StoreJson.Write(clock) : null,
        };
    }

    private Contribution Contribute()
    {
        var events = Facts.Events(_sources).Select(sightings => ContentHash.OfEvent(Ends.Type, Ends.From, Ends.To, sightings[0].Values)).ToList();
        var totals = Facts.Totals(_sources);
        var sum = totals is null ? 0 : ContentHash.OfLink(Ends.Type, Ends.From, Ends.To, Ends.IsDirected, totals);
        return new Contribution(events.Aggregate(sum, (all, hash) => unchecked(all + hash)), totals is not null, events);
    }

    private sealed record Contribution(UInt128 Sum, bool IsShown, IReadOnlyList<UInt128> Events)
    {
        public static Contribution None { get; } = new(0, false, []);
    }
}
