using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Compares everything derived with what the sightings say.</summary>
internal sealed class Verification(Statements db, Sources sources)
{
    private const long RangeLength = 20_000;

    private readonly List<UserMessage> _problems = [];
    private long _entities;
    private long _links;
    private long _events;
    private long _sightings;

    public static async Task<IReadOnlyList<UserMessage>> RunAsync(Statements db) =>
        await new Verification(db, await Sources.LoadAsync(db, Viewer.Everything)).RunAsync();

    private async Task<IReadOnlyList<UserMessage>> RunAsync()
    {
        var state = (await db.QueryAsync("store-info")).Single();
        if (state["owesClocks"] is true || state["arrangedUpTo"] is not null || (await db.QueryAsync("pages-owed", ("limit", 1))).Count > 0)
            _problems.Add(new UserMessage("verify.unsettled"));
        var last = state.Long("lastNumber");
        Compare("sightings", state.Bytes("sumSightings"), await SightingsAsync(last));
        Compare("entities", state.Bytes("sumEntities"), await EntitiesAsync(last));
        Compare("links", state.Bytes("sumLinks"), await LinksAsync(last));
        if ((state.Long("entities"), state.Long("links"), state.Long("events"), state.Long("sightings")) != (_entities, _links, _events, _sightings))
            _problems.Add(new UserMessage("verify.sum", "counts"));
        return _problems;
    }

    private async Task<UInt128> SightingsAsync(long last)
    {
        UInt128 sum = 0;
        await ForEachRangeAsync("pages-range", last, page =>
        {
            var source = sources[page.Long("source")];
            foreach (var row in FactPages.Unpack(page.Bytes("facts")!))
            {
                _sightings++;
                sum += ContentHash.OfSighting(new RowRef(source.FileHash, row.Sheet, row.Row), source.Dossier, source.Region);
            }
        });
        return sum;
    }

    private async Task<UInt128> EntitiesAsync(long last)
    {
        UInt128 sum = 0;
        await ForEachRangeAsync("entities-verify", last, row =>
        {
            _entities++;
            var facts = EntityFacts.Unpack(row.Bytes("facts")!);
            sum += facts.Hash(row.Id());
            var attributes = facts.Attributes(_ => true);
            if (facts.Places.Count == 0 || row.TextOrNull("name") != EntityFacts.Shown(attributes, AttributeNames.Name)
                || row.TextOrNull("mark") != EntityFacts.Shown(attributes, Marks.Attribute))
                Report("verify.entity", row.Long("nid"));
        });
        return sum;
    }

    /// <summary>Arranges every link anew: calls by themselves, transfers all together.</summary>
    private async Task<UInt128> LinksAsync(long last)
    {
        UInt128 sum = 0;
        var offsets = await SettingNodes.ClockOffsetsAsync(db);
        var transfers = new List<(SettledLink Link, long? Count)>();
        await ForEachRangeAsync("links-verify", last, row =>
        {
            var type = row.TextOrNull("custom") ?? row.Text("type");
            var ends = new LinkEnds(row.Long("a"), row.Long("b"), row.Id("aKind", "aKey"), row.Id("bKind", "bKey"), type, row["undirected"] is not true);
            var link = new SettledLink(row.Long("lid"), ends, row.Bytes("facts")!, sources);
            if (link.IsTransfer)
                transfers.Add((link, row.LongOrNull("count")));
            else
                Check([(link, row.LongOrNull("count"))]);
        });
        Check(transfers);
        return sum;

        void Check(List<(SettledLink Link, long? Count)> links)
        {
            Arrangement.Run([.. links.Select(pair => pair.Link)], offsets, sources);
            foreach (var (link, count) in links)
            {
                var (hash, events, isShown) = link.Content();
                sum += hash;
                _events += events;
                _links += isShown ? 1 : 0;
                if (link.Change().Hash != 0 || link.Facts.Totals(sources)?.Count != count)
                    Report("verify.link", link.Lid);
            }
        }
    }

    private async Task ForEachRangeAsync(string statement, long last, Action<IRecord> check)
    {
        for (var low = 0L; low < last; low += RangeLength)
        {
            foreach (var row in await db.QueryAsync(statement, ("low", low), ("high", low + RangeLength)))
                check(row);
        }
    }

    private void Compare(string part, byte[]? kept, UInt128 computed)
    {
        if (Records.Number(kept) != computed)
            _problems.Add(new UserMessage("verify.sum", part));
    }

    private void Report(string code, long number) => _problems.Add(new UserMessage(code, number.ToString(CultureInfo.InvariantCulture)));
}
