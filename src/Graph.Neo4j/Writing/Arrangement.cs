using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Arranges the dated sightings of links into events.</summary>
/// <remarks>
/// Calls are paired within their link, transfers of one amount among all links given: the caller hands over every link that shares
/// a payer or payee with a masked one, so that no pair is missed.
/// </remarks>
internal static class Arrangement
{
    public static void Run(IReadOnlyCollection<SettledLink> links, IReadOnlyDictionary<string, long> offsets, Sources sources)
    {
        var byLid = links.ToDictionary(link => link.Lid);
        var events = links.ToDictionary(link => link.Lid, _ => 0);
        var all = links.SelectMany(link => link.Facts.Dated).ToList();
        var place = new (long Lid, int Event)[all.Count];
        Array.Fill(place, (0, -1));
        var sightings = all.Select((sighting, i) => new EventSighting(
            i, sighting.Lid, sighting.Key, sighting.Side, sighting.Values, sighting.Weight, sighting.Provider, sighting.Serial,
            sources.Ref(sighting.Place), null)).ToLookup(sighting => byLid[sighting.Lid].IsTransfer);

        foreach (var bucket in sightings[false].GroupBy(sighting => sighting.Lid))
            Assemble([.. bucket], EventPairing.CallWindow);
        foreach (var bucket in sightings[true].GroupBy(sighting => sighting.Values.AmountFen))
            Assemble([.. bucket], EventPairing.TransferWindow);

        var borrowed = new Dictionary<long, List<DatedSighting>>();
        var own = links.ToDictionary(link => link.Lid, _ => new List<DatedSighting>());
        for (var i = 0; i < all.Count; i++)
        {
            var (lid, number) = place[i];
            var isOwn = lid == all[i].Lid;
            own[all[i].Lid].Add(all[i] with { Event = isOwn ? number : -1 });
            if (isOwn)
                continue;
            if (!borrowed.TryGetValue(lid, out var list))
                borrowed[lid] = list = [];
            list.Add(all[i] with { Event = number });
        }
        foreach (var link in links)
            link.Facts.Arrange(own[link.Lid], borrowed.GetValueOrDefault(link.Lid) ?? []);

        void Assemble(List<EventSighting> bucket, TimeSpan window)
        {
            foreach (var assembled in EventAssembly.Assemble(bucket, lid => byLid[lid].Ends, offsets, window))
            {
                var number = events[assembled.Lid]++;
                foreach (var sighting in assembled.Sightings)
                    place[sighting.Id] = (assembled.Lid, number);
            }
        }
    }
}
