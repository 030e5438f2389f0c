using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Compares everything derived with what the sightings say.</summary>
internal static class Verification
{
    public static List<UserMessage> Run(Database db, CancellationToken cancellation)
    {
        var problems = db.Query("PRAGMA integrity_check", row => row.GetString(0)).Where(line => line != "ok")
            .Select(line => new UserMessage("verify.file", line)).ToList();
        if (db.Scalar<long>("SELECT count(*) FROM dirty") > 0)
            problems.Add(new UserMessage("verify.unsettled"));
        var sums = ContentState.Sums(db);
        Compare(problems, "sightings", sums.Sightings, Sightings(db));
        Compare(problems, "entities", sums.Entities, Entities(db, problems, cancellation));
        Compare(problems, "links", sums.Links, Links(db, problems, cancellation) + Events(db, problems, cancellation));
        return problems;
    }

    private static UInt128 Sightings(Database db) => Sum(db
        .Stream("SELECT src.file_hash, s.sheet, s.row, src.dossier, src.region FROM sighting s JOIN source src ON src.id = s.source")
        .Select(row => ContentHash.OfSighting(new RowRef(row.GetString(0), row.GetInt32(1), row.GetInt64(2)), row.GetString(3), row.GetString(4))));

    private static UInt128 Entities(Database db, List<UserMessage> problems, CancellationToken cancellation)
    {
        UInt128 sum = 0;
        foreach (var (nid, id, stored) in db.Query(
            "SELECT nid, kind, key, hash FROM entity", row => (row.GetInt64(0), Columns.Entity(row.GetString(1), row.GetString(2)), row.KeyOrNull(3))))
        {
            cancellation.ThrowIfCancellationRequested();
            var hash = ContentHash.OfEntity(id, AttributeTable.Of(db, nid, null).Select(attribute => attribute.Value));
            sum += hash;
            if (stored != hash)
                problems.Add(Problem("verify.entity", nid));
        }
        return sum;
    }

    private static UInt128 Links(Database db, List<UserMessage> problems, CancellationToken cancellation)
    {
        UInt128 sum = 0;
        foreach (var (lid, stored) in db.Query("SELECT lid, hash FROM link", row => (row.GetInt64(0), row.KeyOrNull(1))))
        {
            cancellation.ThrowIfCancellationRequested();
            var ends = LinkEndsTable.Of(db, lid);
            UInt128? hash = LinkAggregation.Of(db, lid, null) is { } totals
                ? ContentHash.OfLink(ends.Type, ends.From, ends.To, ends.IsDirected, totals)
                : null;
            sum += hash ?? 0;
            if (stored != hash)
                problems.Add(Problem("verify.link", lid));
        }
        return sum;
    }

    private static UInt128 Events(Database db, List<UserMessage> problems, CancellationToken cancellation)
    {
        var ends = new Dictionary<long, LinkEnds>();
        var offsets = SettingsTable.ClockOffsets(db);
        var transfers = db.Query("SELECT DISTINCT fen FROM event_sighting WHERE transfer = 1", row => row.Number(0))
            .Select(fen => (Sql: EventSightings.OfTransfers, Number: fen, Window: EventPairing.TransferWindow));
        var others = db.Query("SELECT DISTINCT lid FROM event_sighting WHERE transfer = 0", row => row.Number(0))
            .Select(lid => (Sql: EventSightings.OfLink, Number: lid, Window: EventPairing.CallWindow));
        UInt128 sum = 0;
        foreach (var (sql, number, window) in transfers.Concat(others))
        {
            cancellation.ThrowIfCancellationRequested();
            var sightings = db.Query(sql, EventSightings.Read, number);
            foreach (var assembled in EventAssembly.Assemble(sightings, Ends, offsets, window))
            {
                var of = Ends(assembled.Lid);
                sum += ContentHash.OfEvent(of.Type, of.From, of.To, assembled.First.Values);
                if (assembled.Sightings.Select(sighting => sighting.Event).Distinct().Count() != 1 || assembled.First.Event is null)
                    problems.Add(Problem("verify.event", assembled.Lid));
            }
        }
        return sum;

        LinkEnds Ends(long lid) => ends.TryGetValue(lid, out var known) ? known : ends[lid] = LinkEndsTable.Of(db, lid);
    }

    private static UInt128 Sum(IEnumerable<UInt128> hashes) => hashes.Aggregate(UInt128.Zero, (sum, hash) => unchecked(sum + hash));

    private static void Compare(List<UserMessage> problems, string part, UInt128 kept, UInt128 computed)
    {
        if (kept != computed)
            problems.Add(new UserMessage("verify.sum", part));
    }

    private static UserMessage Problem(string code, long number) => new(code, number.ToString(CultureInfo.InvariantCulture));
}
