using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Makes everything derived a function of the sightings again: events, totals, shown values, hashes, search.</summary>
internal sealed class Settlement
{
    private readonly Database _db;
    private readonly CancellationToken _cancellation;
    private readonly ContentState _state;
    private readonly Dictionary<long, LinkEnds> _ends = [];
    private readonly Dictionary<UInt128, int> _eventBalance = [];
    private long _entitiesAdded;
    private long _entitiesRemoved;
    private long _linksAdded;
    private long _linksRemoved;

    public Settlement(Database db, CancellationToken cancellation, ContentState? state = null)
    {
        (_db, _cancellation, _state) = (db, cancellation, state ?? new ContentState(db));
    }

    /// <summary>Settles what is dirty; what was added is counted for the import, or for the running one when null.</summary>
    public void Run(string? importId)
    {
        if (_db.Scalar<long>("SELECT count(*) FROM dirty") == 0)
            return;
        var offsets = Offsets();
        foreach (var fen in Dirty.Take(_db, Dirty.TransfersByFen))
            Rebuild(_db.Query(EventSightings.OfTransfers, EventSightings.Read, fen == Dirty.NoAmount ? null : fen), offsets, EventPairing.TransferWindow);
        foreach (var lid in Dirty.Take(_db, Dirty.LinkByLid))
            Rebuild(_db.Query(EventSightings.OfLink, EventSightings.Read, lid), offsets, EventPairing.CallWindow);
        foreach (var lid in Dirty.Take(_db, Dirty.LinkByLid))
            SettleLink(lid);
        foreach (var nid in Dirty.Take(_db, Dirty.EntityByNid))
            SettleEntity(nid);
        _db.Execute("DELETE FROM dirty");
        _state.Save();
        _db.Execute(
            """
            UPDATE import SET entities = entities + $2, links = links + $3, events = events + $4
            WHERE id = coalesce($1, (SELECT id FROM import WHERE state = 0 ORDER BY number DESC LIMIT 1))
            """,
            importId, _entitiesAdded, _linksAdded, EventsAdded);
    }

    /// <summary>How many records went.</summary>
    public ChangeCounts Removed => new(_entitiesRemoved, _linksRemoved, _eventBalance.Values.Where(balance => balance < 0).Sum(balance => -(long)balance));

    private long EventsAdded => _eventBalance.Values.Where(balance => balance > 0).Sum(balance => (long)balance);

    /// <summary>Takes an event away; its sightings are gone or will be assembled anew.</summary>
    public void DropEvent(long eid)
    {
        foreach (var (lid, hash) in _db.Query("SELECT lid, hash FROM event WHERE eid = $1", row => (row.GetInt64(0), row.Key(1)), eid))
        {
            _state.Links -= hash;
            Balance(hash, -1);
            Dirty.Mark(_db, Dirty.LinkByLid, lid);
        }
        _db.Execute("DELETE FROM event WHERE eid = $1", eid);
    }

    private IReadOnlyDictionary<string, long> Offsets()
    {
        var known = SettingsTable.ClockOffsets(_db);
        if (_db.Scalar<long>("SELECT EXISTS (SELECT 1 FROM dirty WHERE what = 2)") == 0)
            return known;
        var offsets = ClockOffsets.Estimate(Observations());
        if (offsets.Count == known.Count && offsets.All(pair => known.TryGetValue(pair.Key, out var value) && value == pair.Value))
            return known;
        SettingsTable.PutClockOffsets(_db, offsets);
        _db.Execute("INSERT OR IGNORE INTO dirty SELECT DISTINCT 2, ifnull(fen, -1) FROM event_sighting WHERE transfer = 1");
        return offsets;
    }

    /// <summary>Transfers of one amount on one link that each side recorded exactly once.</summary>
    private IEnumerable<(string From, string To, long Later)> Observations() => _db.Query(
        """
        SELECT max(CASE side WHEN 1 THEN provider END), max(CASE side WHEN 2 THEN provider END),
               max(CASE side WHEN 1 THEN at_t END) - max(CASE side WHEN 2 THEN at_t END)
        FROM event_sighting
        WHERE transfer = 1 AND fen IS NOT NULL AND failed = 0 AND at_p = 0
        GROUP BY lid, fen
        HAVING count(DISTINCT CASE side WHEN 1 THEN key END) = 1 AND count(DISTINCT CASE side WHEN 2 THEN key END) = 1
        """,
        row => (row.GetString(0), row.GetString(1), row.GetInt64(2)));

    private void Rebuild(List<EventSighting> sightings, IReadOnlyDictionary<string, long> offsets, TimeSpan window)
    {
        _cancellation.ThrowIfCancellationRequested();
        foreach (var eid in sightings.Select(sighting => sighting.Event).OfType<long>().Distinct())
            DropEvent(eid);
        foreach (var assembled in EventAssembly.Assemble(sightings, Ends, offsets, window))
        {
            var ends = Ends(assembled.Lid);
            var first = assembled.First;
            var hash = ContentHash.OfEvent(ends.Type, ends.From, ends.To, first.Values);
            _db.Execute(
                "INSERT INTO event (lid, first, at_t, failed, hash) VALUES ($1, $2, $3, $4, $5)",
                assembled.Lid, first.Id, first.Values.At.UtcTicks, first.Values.Failed, hash);
            var eid = _db.LastId;
            foreach (var sighting in assembled.Sightings)
            {
                _db.Execute("UPDATE event_sighting SET event = $2 WHERE id = $1", sighting.Id, eid);
                Dirty.Mark(_db, Dirty.LinkByLid, sighting.Lid);
            }
            _state.Links += hash;
            Balance(hash, 1);
            Dirty.Mark(_db, Dirty.LinkByLid, assembled.Lid);
        }
    }

    private void SettleLink(long lid)
    {
        _cancellation.ThrowIfCancellationRequested();
        var before = _db.Query("SELECT hash FROM link WHERE lid = $1", row => row.KeyOrNull(0), lid);
        if (before.Count == 0)
            return;
        var hadHash = before[0];
        var totals = LinkAggregation.Of(_db, lid, sources: null);
        var isSeen = totals is not null || _db.Scalar<long>(
            "SELECT EXISTS (SELECT 1 FROM event_sighting WHERE lid = $1) OR EXISTS (SELECT 1 FROM link_sighting WHERE lid = $1)", lid) != 0;
        if (hadHash is { } old)
            _state.Links -= old;
        if (!isSeen)
        {
            _db.Execute("DELETE FROM link WHERE lid = $1", lid);
        }
        else if (totals is null)
        {
            // Every row of it turned out to speak of another link (a masked number whose owner is known by now).
            _db.Execute("UPDATE link SET hash = NULL, count = 0, sum_fen = 0 WHERE lid = $1", lid);
        }
        else
        {
            var ends = Ends(lid);
            var hash = ContentHash.OfLink(ends.Type, ends.From, ends.To, ends.IsDirected, totals);
            _state.Links += hash;
            _db.Execute(
                """
                UPDATE link SET count = $2, sum_fen = $3, first_t = $4, first_o = $5, first_p = $6, last_t = $7, last_o = $8, last_p = $9,
                  weight = $10, hash = $11 WHERE lid = $1
                """,
                lid, totals.Count, totals.SumFen, Columns.Ticks(totals.First), Columns.Offset(totals.First), Columns.Precision(totals.First),
                Columns.Ticks(totals.Last), Columns.Offset(totals.Last), Columns.Precision(totals.Last), totals.Weight, hash);
        }
        if (hadHash is null && totals is not null)
            _linksAdded++;
        if (hadHash is not null && totals is null)
            _linksRemoved++;
    }

    private void SettleEntity(long nid)
    {
        var found = _db.Query(
            "SELECT kind, key, hash FROM entity WHERE nid = $1",
            row => (Id: Columns.Entity(row.GetString(0), row.GetString(1)), Hash: row.KeyOrNull(2)), nid);
        if (found.Count == 0)
            return;
        var (id, hadHash) = found[0];
        if (hadHash is { } old)
            _state.Entities -= old;
        SearchIndex.Remove(_db, nid);
        if (_db.Scalar<long>("SELECT EXISTS (SELECT 1 FROM entity_sighting WHERE nid = $1)", nid) == 0)
        {
            _db.Execute("DELETE FROM entity WHERE nid = $1", nid);
            if (hadHash is not null)
                _entitiesRemoved++;
            return;
        }
        var attributes = AttributeTable.Of(_db, nid, sources: null);
        var hash = ContentHash.OfEntity(id, attributes.Select(attribute => attribute.Value));
        _state.Entities += hash;
        _db.Execute(
            "UPDATE entity SET name = $2, mark = $3, hash = $4 WHERE nid = $1", nid,
            AttributeTable.Shown(attributes, AttributeNames.Name), AttributeTable.Shown(attributes, Marks.Attribute), hash);
        SearchIndex.Add(_db, nid, id, attributes);
        if (hadHash is null)
            _entitiesAdded++;
    }

    private LinkEnds Ends(long lid) => _ends.TryGetValue(lid, out var ends) ? ends : _ends[lid] = LinkEndsTable.Of(_db, lid);

    private void Balance(UInt128 hash, int change)
    {
        var balance = _eventBalance.GetValueOrDefault(hash) + change;
        if (balance == 0)
            _eventBalance.Remove(hash);
        else
            _eventBalance[hash] = balance;
    }
}
