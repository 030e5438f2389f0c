using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Makes entities, links and everything derived a function of the sightings again, a step in each transaction.</summary>
internal sealed class Settlement
{
    private readonly WriteTransaction _tx;
    private readonly Sources _sources;
    private readonly IReadOnlyDictionary<string, long> _offsets;
    private readonly Dictionary<EntityId, SettledEntity> _entities = [];
    private readonly Dictionary<LinkIdentity, SettledLink> _links = [];
    private ChangeCounts _added;

    private Settlement(WriteTransaction tx, Sources sources, IReadOnlyDictionary<string, long> offsets) => (_tx, _sources, _offsets) = (tx, sources, offsets);

    /// <summary>How many records went.</summary>
    public ChangeCounts Removed { get; private set; }

    public static async Task<Settlement> BeginAsync(WriteTransaction tx) =>
        new(tx, await Sources.LoadAsync(tx, Viewer.Everything), await SettingNodes.ClockOffsetsAsync(tx));

    /// <summary>Takes pages of up to so many rows in or out, or does the next thing that is owed; true when nothing is left.</summary>
    public async Task<bool> StepAsync(int rows)
    {
        var pages = await _tx.QueryAsync("pages-owed", ("limit", Math.Max(1, rows / IngestBatch.RowsMax)));
        if (pages.Count > 0)
        {
            await TakeAsync(pages);
            return false;
        }
        if (_tx.OwesClocks)
        {
            await CompareClocksAsync();
            return _tx.ArrangedUpTo is null;
        }
        if (_tx.ArrangedUpTo is { } lid)
        {
            await ArrangeAnewAsync(lid, rows);
            return _tx.ArrangedUpTo is null;
        }
        return true;
    }

    /// <summary>Takes the pages about one subject in and out, whatever else is owed.</summary>
    public async Task TakeSubjectAsync(long source, string subject)
    {
        var pages = await _tx.QueryAsync("pages-owed-of-subject", ("source", source), ("subject", subject));
        if (pages.Count > 0)
            await TakeAsync(pages);
    }

    /// <summary>Counts what was added for an import, for the running one when null, for none when blank.</summary>
    public async Task CountAsync(string? importId)
    {
        if (_added != default && importId != "")
            await _tx.QueryAsync(
                importId is null ? "import-count-running" : "import-count",
                ("id", importId), ("entities", _added.Entities), ("links", _added.Links), ("events", _added.Events));
    }

    private async Task TakeAsync(List<IRecord> pages)
    {
        var rows = pages.Where(page => page.Text("owes") != "drop")
            .SelectMany(page => FactPages.Unpack(page.Bytes("facts")!).Select(row => (Source: page.Long("source"), IsIn: page.Text("owes") == "in", Row: row))).ToList();
        await LoadEntitiesAsync(rows.SelectMany(row => row.Row.Entities).Distinct().ToList());
        await LoadLinksAsync(rows.SelectMany(row => IdentitiesIn(row.Row)).Distinct().ToList());
        foreach (var (source, _, row) in rows.Where(row => row.IsIn))
            Add(source, row);
        foreach (var source in rows.Where(row => !row.IsIn).GroupBy(row => row.Source))
            Remove(source.Key, source.Select(row => row.Row).ToList());
        if (_links.Values.Any(link => link.IsTransfer))
        {
            _tx.OwesClocks = true;
            await LoadNeighboursOfMaskedAsync();
        }
        await WriteAsync();
        await _tx.QueryAsync("pages-settle", ("numbers", Numbers(pages, isIn: true)));
        await _tx.QueryAsync("pages-delete", ("numbers", Numbers(pages, isIn: false)));
        await _tx.QueryAsync("sources-forget");
    }

    private static List<long> Numbers(List<IRecord> pages, bool isIn) =>
        [.. pages.Where(page => page.Text("owes") == "in" == isIn).Select(page => page.Long("number"))];

    private async Task LoadEntitiesAsync(List<EntityId> ids)
    {
        foreach (var row in await _tx.QueryAsync("entities-load", ("ids", ids.Select(id => new object[] { EntityKinds.PrefixOf(id.Kind), id.Key }).ToList())))
            _entities[row.Id()] = new SettledEntity(row.Long("nid"), row.Id(), EntityFacts.Unpack(row.Bytes("facts")!), isNew: false);
        foreach (var id in ids.Where(id => !_entities.ContainsKey(id)))
            _entities[id] = new SettledEntity(_tx.NextNumber(), id, new EntityFacts(), isNew: true);
    }

    private async Task LoadLinksAsync(List<LinkIdentity> identities)
    {
        var ends = identities.Select(link => (From: _entities[link.From], To: _entities[link.To])).Where(pair => !pair.From.IsNew && !pair.To.IsNew).Distinct().ToList();
        if (ends.Count > 0)
            Take(await _tx.QueryAsync("links-between", ("ends", ends.Select(pair => new object[] { pair.From.Nid, pair.To.Nid }).ToList())));
        foreach (var link in identities.Where(link => !_links.ContainsKey(link)))
            _links[link] = new SettledLink(
                _tx.NextNumber(), new LinkEnds(_entities[link.From].Nid, _entities[link.To].Nid, link.From, link.To, link.Type, link.IsDirected),
                _sources);
    }

    /// <summary>Transfers that compete with the ones at hand for rows that name one end by a mask.</summary>
    private async Task LoadNeighboursOfMaskedAsync()
    {
        if ((await _tx.QueryAsync("masked-exists")).Count == 0)
            return;
        var (payers, payees) = (new HashSet<long>(), new HashSet<long>());
        while (true)
        {
            var transfers = _links.Values.Where(link => link.IsTransfer).ToList();
            var from = transfers.Select(link => link.Ends).Where(ends => ends.From.Kind != EntityKinds.MaskedId && payers.Add(ends.A)).Select(ends => ends.A).Distinct().ToList();
            var to = transfers.Select(link => link.Ends).Where(ends => ends.To.Kind != EntityKinds.MaskedId && payees.Add(ends.B)).Select(ends => ends.B).Distinct().ToList();
            if (from.Count == 0 && to.Count == 0)
                return;
            Take(await _tx.QueryAsync("transfers-of-payers", ("nids", from)));
            Take(await _tx.QueryAsync("transfers-to-payees", ("nids", to)));
        }
    }

    /// <summary>Takes loaded links, those at hand left as they are.</summary>
    private void Take(List<IRecord> rows)
    {
        foreach (var row in rows)
        {
            var type = row.TextOrNull("custom") ?? row.Text("type");
            var identity = new LinkIdentity(row.Id("aKind", "aKey"), row.Id("bKind", "bKey"), type, row["undirected"] is not true);
            if (!_links.ContainsKey(identity))
                _links[identity] = new SettledLink(
                    row.Long("lid"), new LinkEnds(row.Long("a"), row.Long("b"), identity.From, identity.To, type, identity.IsDirected),
                    row.Bytes("facts")!, _sources);
        }
    }

    private static IEnumerable<LinkIdentity> IdentitiesIn(RowFacts row) =>
        row.Links.Select(fact => LinkIdentity.Of(row.Entities[fact.From], row.Entities[fact.To], fact.Type, fact.IsDirected))
            .Concat(row.Events.Select(fact => LinkIdentity.Of(row.Entities[fact.From], row.Entities[fact.To], fact.Type, fact.IsDirected)));

    private void Add(long source, RowFacts row)
    {
        var place = new Place(source, row.Sheet, row.Row);
        for (var i = 0; i < row.Entities.Count; i++)
            _entities[row.Entities[i]].Facts.Add(
                place, row.Attributes.Where(fact => fact.Entity == i).Select(fact => new AttributeValue(fact.Name, fact.Value, fact.From, fact.To)));
        for (var i = 0; i < row.Links.Count; i++)
        {
            var fact = row.Links[i];
            _links[LinkIdentity.Of(row.Entities[fact.From], row.Entities[fact.To], fact.Type, fact.IsDirected)].Facts.Add(new UndatedSighting(
                unchecked(row.SightingKey + (UInt128)i), place, fact.First, fact.Last, fact.Count, fact.SumFen, fact.Weight, StoreJson.OfDetails(fact.Details)));
        }
        for (var i = 0; i < row.Events.Count; i++)
        {
            var fact = row.Events[i];
            var link = _links[LinkIdentity.Of(row.Entities[fact.From], row.Entities[fact.To], fact.Type, fact.IsDirected)];
            var isPaired = fact.Type is LinkTypes.TransferredTo or LinkTypes.Called or LinkTypes.Smsed;
            link.Facts.Add(new DatedSighting(
                link.Lid, unchecked(row.SightingKey + (UInt128)(row.Links.Count + i)), place, isPaired ? fact.Side : EventSide.None,
                new EventValues(fact.At, fact.Until, fact.AmountFen, fact.Seconds, fact.Count, fact.Failed),
                fact.Weight, fact.Provider, fact.Serial, StoreJson.OfDetails(fact.Details), -1));
        }
    }

    private void Remove(long source, List<RowFacts> rows)
    {
        var places = rows.Select(row => new Place(source, row.Sheet, row.Row)).ToHashSet();
        foreach (var row in rows)
        {
            foreach (var id in row.Entities)
                _entities[id].Facts.Remove(new Place(source, row.Sheet, row.Row));
        }
        foreach (var link in rows.SelectMany(IdentitiesIn).Distinct())
            _links[link].Facts.Remove(places);
    }

    /// <summary>Arranges events and writes what is at hand.</summary>
    private async Task WriteAsync()
    {
        Arrangement.Run(_links.Values, _offsets, _sources);
        Account();
        var entities = _entities.Values.ToLookup(entity => (entity.IsNew, entity.IsGone));
        var links = _links.Values.ToLookup(link => (link.IsNew, link.Facts.IsEmpty));
        await _tx.QueryAsync("entities-create", ("rows", entities[(true, false)].Select(entity => new Dictionary<string, object?>
        {
            ["label"] = EntityKinds.IsCustom(entity.Id.Kind) ? "Custom" : entity.Id.Kind, ["properties"] = entity.Properties(),
        }).ToList()));
        await _tx.QueryAsync("entities-update", ("rows", entities[(false, false)].Select(entity => entity.Properties()).ToList()));
        var made = await _tx.QueryAsync("links-create", ("rows", links[(true, false)].Select(link => new Dictionary<string, object?>
        {
            ["a"] = link.Ends.A, ["b"] = link.Ends.B, ["type"] = link.RelationshipType, ["properties"] = link.Properties(),
        }).ToList()));
        if (made.Single().Long("links") != links[(true, false)].Count())
            throw new InvalidOperationException("A link was not written because one of its ends is missing.");
        await _tx.ForEachTypeAsync("links-update", links[(false, false)].Where(link => link.IsChanged), link => link.RelationshipType, link => link.Properties());
        await _tx.ForEachTypeAsync("links-delete", links[(false, true)], link => link.RelationshipType, link => link.Lid);
        await _tx.QueryAsync("entities-delete", ("nids", entities[(false, true)].Select(entity => entity.Nid).ToList()));
    }

    private void Account()
    {
        foreach (var entity in _entities.Values)
        {
            var change = (entity.IsGone ? 0 : 1) - (entity.IsNew ? 0 : 1);
            _tx.Entities += entity.HashChange;
            _tx.CountOfEntities += change;
            Note(new ChangeCounts(Math.Max(change, 0), 0, 0), new ChangeCounts(Math.Max(-change, 0), 0, 0));
        }
        foreach (var link in _links.Values)
        {
            var (hash, links, eventsAdded, eventsRemoved, events) = link.Change();
            _tx.Links += hash;
            _tx.CountOfLinks += links;
            _tx.CountOfEvents += events;
            Note(new ChangeCounts(0, Math.Max(links, 0), eventsAdded), new ChangeCounts(0, Math.Max(-links, 0), eventsRemoved));
        }
    }

    private void Note(ChangeCounts added, ChangeCounts removed) => (_added, Removed) = (_added + added, Removed + removed);

    private async Task CompareClocksAsync()
    {
        _tx.OwesClocks = false;
        var pairs = (await _tx.QueryAsync("clocks")).SelectMany(row => StoreJson.Read<ClockPairs.Pair[]>(row.Text("clock")));
        var offsets = ClockOffsets.Estimate(pairs.Select(pair => (pair.From, pair.To, pair.Later)));
        if (offsets.Count == _offsets.Count && offsets.All(pair => _offsets.TryGetValue(pair.Key, out var known) && known == pair.Value))
            return;
        await SettingNodes.PutClockOffsetsAsync(_tx, offsets);
        _tx.ArrangedUpTo = 0;
    }

    private async Task ArrangeAnewAsync(long lid, int rows)
    {
        var transfers = await _tx.QueryAsync("transfers-after", ("after", lid), ("limit", rows));
        _tx.ArrangedUpTo = transfers.Count < rows ? null : transfers[^1].Long("lid");
        Take(transfers);
        await LoadNeighboursOfMaskedAsync();
        await WriteAsync();
    }
}
