using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Writes pages: the rows of a batch, raw and as facts, in one node.</summary>
internal static class Pages
{
    /// <summary>The rows that are new to their source, written as a page that settling owes.</summary>
    public static async Task<IReadOnlyList<RowFacts>> WriteAsync(
        WriteTransaction tx, long source, string fileHash, string dossier, string region, IReadOnlyList<RawRow> raw, IReadOnlyList<RowFacts> rows, string? subject = null)
    {
        var places = raw.Select(row => Place.Number(row.Sheet, row.Row)).Concat(rows.Select(row => Place.Number(row.Sheet, row.Row))).ToList();
        if (places.Count == 0)
            return [];
        var (first, last) = (places.Min(), places.Max());
        var overlap = await tx.QueryAsync("pages-overlap", ("source", source), ("first", first), ("last", last));
        var known = overlap.SelectMany(page => FactPages.Unpack(page.Bytes("facts")!)).Select(row => (row.Sheet, row.Row)).ToHashSet();
        var fresh = rows.Where(row => !known.Contains((row.Sheet, row.Row))).DistinctBy(row => (row.Sheet, row.Row)).ToList();
        if (fresh.Count == 0 && overlap.Exists(page => page.Long("first") == first))
            return [];
        await tx.QueryAsync("page-create", ("page", new Dictionary<string, object?>
        {
            ["number"] = tx.NextNumber(), ["source"] = source, ["dossier"] = dossier, ["first"] = first, ["last"] = last, ["rows"] = fresh.Count,
            ["raw"] = RawPages.Pack(raw), ["facts"] = FactPages.Pack(fresh), ["keys"] = KnownRows.Pack(fresh), ["owes"] = fresh.Count > 0 ? "in" : null,
            ["subject"] = subject,
        }));
        foreach (var row in fresh)
            tx.Sightings += ContentHash.OfSighting(new RowRef(fileHash, row.Sheet, row.Row), dossier, region);
        tx.CountOfSightings += fresh.Count;
        return fresh;
    }

    /// <summary>Takes the rows of a withdrawn page out of counts and sums.</summary>
    public static void Uncount(WriteTransaction tx, IRecord page, string fileHash, string dossier, string region)
    {
        var rows = FactPages.Unpack(page.Bytes("facts")!);
        foreach (var row in rows)
            tx.Sightings -= ContentHash.OfSighting(new RowRef(fileHash, row.Sheet, row.Row), dossier, region);
        tx.CountOfSightings -= rows.Count;
    }
}
