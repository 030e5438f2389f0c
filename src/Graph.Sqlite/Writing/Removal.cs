using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Takes sightings away, and marks all that rested on them.</summary>
internal sealed class Removal(Database db, ContentState state, Settlement settlement)
{
    /// <summary>Withdraws an import's support of one of its files, or of all; sources without support go.</summary>
    public void WithdrawImport(string importId, int? fileIndex)
    {
        var sources = db.Query(
            "SELECT DISTINCT source FROM source_import WHERE import = $1 AND ($2 IS NULL OR idx = $2)", row => row.GetInt64(0), importId, fileIndex);
        db.Execute("DELETE FROM source_import WHERE import = $1 AND ($2 IS NULL OR idx = $2)", importId, fileIndex);
        foreach (var source in sources)
        {
            if (db.Scalar<long>("SELECT EXISTS (SELECT 1 FROM source_import WHERE source = $1)", source) == 0)
                RemoveSource(source);
        }
    }

    /// <summary>Removes one sighting and what it said.</summary>
    public void RemoveSighting(long sighting)
    {
        foreach (var (eid, lid, fen) in db.Query(
            "SELECT event, lid, CASE transfer WHEN 1 THEN ifnull(fen, -1) END FROM event_sighting WHERE sighting = $1",
            row => (row.Number(0), row.GetInt64(1), row.Number(2)), sighting))
        {
            if (eid is { } number)
                DropEvent(number);
            Dirty.Mark(db, Dirty.LinkByLid, lid);
            if (fen is { } amount)
                Dirty.Mark(db, Dirty.TransfersByFen, amount);
        }
        db.Execute("DELETE FROM event_sighting WHERE sighting = $1", sighting);
        db.Execute("INSERT OR IGNORE INTO dirty SELECT 1, lid FROM link_sighting WHERE sighting = $1", sighting);
        db.Execute("DELETE FROM link_sighting WHERE sighting = $1", sighting);
        db.Execute("INSERT OR IGNORE INTO dirty SELECT 0, nid FROM entity_sighting WHERE sighting = $1", sighting);
        db.Execute("DELETE FROM entity_sighting WHERE sighting = $1", sighting);
        foreach (var attr in db.Query("SELECT attr FROM attr_sighting WHERE sighting = $1", row => row.GetInt64(0), sighting))
        {
            db.Execute("DELETE FROM attr_sighting WHERE attr = $1 AND sighting = $2", attr, sighting);
            db.Execute("DELETE FROM attr WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM attr_sighting WHERE attr = $1)", attr);
        }
        var (row, dossier, region) = db.Query(
            "SELECT src.file_hash, s.sheet, s.row, src.dossier, src.region FROM sighting s JOIN source src ON src.id = s.source WHERE s.id = $1",
            found => (new RowRef(found.GetString(0), found.GetInt32(1), found.GetInt64(2)), found.GetString(3), found.GetString(4)), sighting).Single();
        state.Sightings -= ContentHash.OfSighting(row, dossier, region);
        db.Execute("DELETE FROM sighting WHERE id = $1", sighting);
    }

    /// <summary>The other sightings of a dropped event, possibly on another link, are assembled anew.</summary>
    private void DropEvent(long eid)
    {
        db.Execute("INSERT OR IGNORE INTO dirty SELECT 1, lid FROM event_sighting WHERE event = $1", eid);
        db.Execute("UPDATE event_sighting SET event = NULL WHERE event = $1", eid);
        settlement.DropEvent(eid);
    }

    private void RemoveSource(long source)
    {
        foreach (var sighting in db.Query("SELECT id FROM sighting WHERE source = $1", row => row.GetInt64(0), source))
            RemoveSighting(sighting);
        db.Execute("DELETE FROM raw_page WHERE source = $1", source);
        db.Execute("DELETE FROM header WHERE source = $1", source);
        db.Execute("DELETE FROM query_record WHERE source = $1", source);
        db.Execute("DELETE FROM source WHERE id = $1", source);
    }
}
