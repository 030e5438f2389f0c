using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Writes the facts of source rows with their sightings, and marks what they touch.</summary>
internal sealed class FactWriter(Database db, ContentState state)
{
    private readonly Dictionary<EntityId, long> _nids = [];
    private readonly Dictionary<(long A, long B, string Type, bool Directed), long> _lids = [];

    /// <summary>Adds a sighting; null when the very row is already there.</summary>
    public long? AddSighting(long source, RowRef row, string dossier, string region, UInt128 key)
    {
        var isNew = db.Execute(
            "INSERT OR IGNORE INTO sighting (source, sheet, row, key) VALUES ($1, $2, $3, $4)", source, row.Sheet, row.Row, key) > 0;
        if (!isNew)
            return null;
        state.Sightings += ContentHash.OfSighting(row, dossier, region);
        return db.LastId;
    }

    /// <summary>Writes what a row says.</summary>
    public void Write(long sighting, RowFacts row)
    {
        var nids = new long[row.Entities.Count];
        for (var i = 0; i < nids.Length; i++)
            nids[i] = AddEntity(row.Entities[i], sighting);
        foreach (var attribute in row.Attributes)
            AddAttribute(nids[attribute.Entity], attribute.Name, attribute.Value, attribute.From, attribute.To, sighting);
        for (var i = 0; i < row.Links.Count; i++)
            AddLink(row, row.Links[i], nids, sighting, row.SightingKey + (UInt128)i);
        for (var i = 0; i < row.Events.Count; i++)
            AddEvent(row, row.Events[i], nids, sighting, row.SightingKey + (UInt128)(row.Links.Count + i));
    }

    /// <summary>The number of an entity that the sighting names; a new entity gets one.</summary>
    public long AddEntity(EntityId id, long sighting)
    {
        var nid = NumberOf(id);
        if (db.Execute("INSERT OR IGNORE INTO entity_sighting (nid, sighting) VALUES ($1, $2)", nid, sighting) > 0)
            Dirty.Mark(db, Dirty.EntityByNid, nid);
        return nid;
    }

    public void AddAttribute(long nid, string name, string value, Moment? from, Moment? to, long sighting)
    {
        var attr = db.Scalar<long?>(
            """
            SELECT id FROM attr WHERE nid = $1 AND name = $2 AND value = $3
               AND from_t IS $4 AND from_o IS $5 AND from_p IS $6 AND to_t IS $7 AND to_o IS $8 AND to_p IS $9
            """,
            nid, name, value, Columns.Ticks(from), Columns.Offset(from), Columns.Precision(from),
            Columns.Ticks(to), Columns.Offset(to), Columns.Precision(to));
        if (attr is null)
        {
            db.Execute(
                "INSERT INTO attr (nid, name, value, from_t, from_o, from_p, to_t, to_o, to_p) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                nid, name, value, Columns.Ticks(from), Columns.Offset(from), Columns.Precision(from),
                Columns.Ticks(to), Columns.Offset(to), Columns.Precision(to));
            attr = db.LastId;
        }
        db.Execute("INSERT OR IGNORE INTO attr_sighting (attr, sighting) VALUES ($1, $2)", attr, sighting);
        Dirty.Mark(db, Dirty.EntityByNid, nid);
    }

    private long NumberOf(EntityId id)
    {
        if (_nids.TryGetValue(id, out var nid))
            return nid;
        var kind = EntityKinds.PrefixOf(id.Kind);
        nid = db.Scalar<long>("SELECT nid FROM entity WHERE kind = $1 AND key = $2", kind, id.Key);
        if (nid == 0)
        {
            nid = state.NextNumber();
            db.Execute("INSERT INTO entity (nid, kind, key) VALUES ($1, $2, $3)", nid, kind, id.Key);
            Dirty.Mark(db, Dirty.EntityByNid, nid);
        }
        return _nids[id] = nid;
    }

    private void AddLink(RowFacts row, LinkFact link, long[] nids, long sighting, UInt128 key)
    {
        var lid = LinkOf(row, link.Type, link.From, link.To, link.IsDirected, nids);
        db.Execute(
            """
            INSERT INTO link_sighting (lid, sighting, key, first_t, first_o, first_p, last_t, last_o, last_p, count, sum_fen, weight, details)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            lid, sighting, key, Columns.Ticks(link.First), Columns.Offset(link.First), Columns.Precision(link.First),
            Columns.Ticks(link.Last), Columns.Offset(link.Last), Columns.Precision(link.Last),
            link.Count, link.SumFen, link.Weight, StoreJson.OfDetails(link.Details));
        Dirty.Mark(db, Dirty.LinkByLid, lid);
    }

    private void AddEvent(RowFacts row, EventFact fact, long[] nids, long sighting, UInt128 key)
    {
        var lid = LinkOf(row, fact.Type, fact.From, fact.To, fact.IsDirected, nids);
        var isTransfer = fact.Type == LinkTypes.TransferredTo;
        var isPaired = isTransfer || fact.Type is LinkTypes.Called or LinkTypes.Smsed;
        db.Execute(
            """
            INSERT INTO event_sighting (lid, sighting, key, side, at_t, at_o, at_p, until_t, until_o, until_p,
              fen, seconds, count, weight, provider, serial, failed, details, transfer)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """,
            lid, sighting, key, isPaired ? fact.Side : EventSide.None,
            Columns.Ticks(fact.At), Columns.Offset(fact.At), Columns.Precision(fact.At),
            Columns.Ticks(fact.Until), Columns.Offset(fact.Until), Columns.Precision(fact.Until),
            fact.AmountFen, fact.Seconds, fact.Count, fact.Weight, fact.Provider, fact.Serial, fact.Failed,
            StoreJson.OfDetails(fact.Details), isTransfer);
        if (isTransfer)
            Dirty.Mark(db, Dirty.TransfersByFen, fact.AmountFen ?? Dirty.NoAmount);
        Dirty.Mark(db, Dirty.LinkByLid, lid);
    }

    private long LinkOf(RowFacts row, string type, int from, int to, bool isDirected, long[] nids)
    {
        isDirected &= !LinkTypes.IsSymmetric(type);
        if (!isDirected && row.Entities[from].CompareTo(row.Entities[to]) > 0)
            (from, to) = (to, from);
        var end = (A: nids[from], B: nids[to], type, isDirected);
        if (_lids.TryGetValue(end, out var lid))
            return lid;
        lid = db.Scalar<long>("SELECT lid FROM link WHERE a = $1 AND b = $2 AND type = $3 AND directed = $4", end.A, end.B, type, isDirected);
        if (lid == 0)
        {
            lid = state.NextNumber();
            db.Execute("INSERT INTO link (lid, type, a, b, directed) VALUES ($1, $2, $3, $4, $5)", lid, type, end.A, end.B, isDirected);
        }
        return _lids[end] = lid;
    }
}
