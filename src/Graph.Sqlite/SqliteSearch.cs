using System.Text.RegularExpressions;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Search of the embedded store.</summary>
internal sealed partial class SqliteSearch(SqliteStore store) : ISearch
{
    private const int LimitMax = 200;

    public Task<IReadOnlyList<SearchGroup>> FindAsync(Viewer viewer, string text, int limit, CancellationToken cancellation)
    {
        var query = SearchText.Typed(text);
        limit = Math.Clamp(limit, 1, LimitMax);
        if (query.Length == 0)
            return Task.FromResult<IReadOnlyList<SearchGroup>>([]);
        return store.ReadAsync<IReadOnlyList<SearchGroup>>(
            db =>
            {
                var sources = VisibleSources.Of(db, viewer);
                var rows = new Hydration(db, sources);
                var hits = Numbers(db, query, sources).Concat(Texts(db, query, sources)).DistinctBy(hit => hit.Nid).ToList();
                return
                [
                    .. hits.GroupBy(hit => hit.Kind).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new SearchGroup(
                        EntityKinds.Canonical(group.Key),
                        [
                            .. group.OrderByDescending(hit => hit.IsExact).ThenBy(hit => hit.Key, StringComparer.Ordinal).Take(limit)
                                .Select(hit => rows.Entity(hit.Nid) is { } entity ? new SearchHit(entity, hit.Matched) : null).OfType<SearchHit>(),
                        ],
                        group.Count())),
                ];
            },
            cancellation);
    }

    /// <summary>Numbers by prefix, suffix, anywhere, or with hidden digits.</summary>
    private static IEnumerable<Hit> Numbers(Database db, string query, string? sources)
    {
        if (SearchText.NumberIn(query) is not { } number)
            return [];
        if (number.Contains('*'))
            return Masked(db, number, sources);
        var found = Select(db, "n.form >= $2 AND n.form < $3", sources, number, number, After(number))
            .Concat(Select(db, "n.reversed >= $2 AND n.reversed < $3", sources, number, SearchText.Reverse(number), After(SearchText.Reverse(number))));
        return number.Length < 3
            ? found
            : found.Concat(Select(db, "n.id IN (SELECT rowid FROM search_trigram WHERE form MATCH $2) AND instr(n.form, $3) > 0", sources, number, "\"" + number + "\"", number));
    }

    private static IEnumerable<Hit> Masked(Database db, string mask, string? sources)
    {
        var head = mask[..mask.IndexOf('*')];
        var tail = mask[(mask.LastIndexOf('*') + 1)..];
        var glob = Stars().Replace(mask, "*");
        return head.Length >= tail.Length
            ? Select(db, "n.form >= $2 AND n.form < $3 AND n.form GLOB $4", sources, mask, head, After(head), glob)
            : Select(db, "n.reversed >= $2 AND n.reversed < $3 AND n.form GLOB $4", sources, mask, SearchText.Reverse(tail), After(SearchText.Reverse(tail)), glob);
    }

    private static List<Hit> Select(Database db, string condition, string? sources, string typed, params object?[] arguments) => db.Query(
        "SELECT e.nid, e.kind, e.key, n.form FROM search_number n JOIN entity e ON e.nid = n.nid WHERE " + condition + " AND " + Visible + " ORDER BY n.form",
        row => new Hit(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(3) == typed || row.GetString(2) == typed),
        [sources, .. arguments]);

    private static List<Hit> Texts(Database db, string query, string? sources)
    {
        var folded = SearchText.Fold(query);
        if (folded.Length == 0)
            return [];
        var gram = string.Concat(folded.EnumerateRunes().Take(2).Select(rune => rune.ToString()));
        return db.Query(
            "SELECT e.nid, e.kind, e.key, t.original, t.folded FROM search_gram g JOIN search_text t ON t.id = g.text JOIN entity e ON e.nid = t.nid "
            + "WHERE g.gram = $2 AND instr(t.folded, $3) > 0 AND " + Visible
            + " AND ($1 IS NULL OR t.attr IS NULL OR EXISTS (SELECT 1 FROM attr_sighting y JOIN sighting s ON s.id = y.sighting "
            + "WHERE y.attr = t.attr AND s.source IN (SELECT value FROM json_each($1))))",
            row => new Hit(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4) == folded), sources, gram, folded);
    }

    /// <summary>The first text after all that begin with this one.</summary>
    private static string After(string prefix) => prefix + "￿";

    private const string Visible =
        """
        e.hash IS NOT NULL AND ($1 IS NULL OR EXISTS (SELECT 1 FROM entity_sighting x JOIN sighting s ON s.id = x.sighting
        WHERE x.nid = e.nid AND s.source IN (SELECT value FROM json_each($1))))
        """;

    private sealed record Hit(long Nid, string Kind, string Key, string Matched, bool IsExact);

    [GeneratedRegex(@"\*+")]
    private static partial Regex Stars();
}
