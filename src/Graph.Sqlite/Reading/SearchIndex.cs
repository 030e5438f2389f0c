using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Keeps the search tables: numbers in the forms people type them, names by one and two characters.</summary>
internal static class SearchIndex
{
    public static void Add(Database db, long nid, EntityId id, IReadOnlyList<AttributeTable.Counted> attributes)
    {
        foreach (var form in SearchText.Forms(id))
        {
            db.Execute("INSERT INTO search_number (nid, form, reversed) VALUES ($1, $2, $3)", nid, form, SearchText.Reverse(form));
            db.Execute("INSERT INTO search_trigram (rowid, form) VALUES ($1, $2)", db.LastId, form);
        }
        if (!SearchText.IsNumber(id.Key))
            AddText(db, nid, null, id.Key);
        foreach (var name in attributes.Where(attribute => attribute.Value.Name == AttributeNames.Name))
            AddText(db, nid, name.Attr, name.Value.Value);
    }

    public static void Remove(Database db, long nid)
    {
        foreach (var row in db.Query("SELECT id FROM search_number WHERE nid = $1", row => row.GetInt64(0), nid))
        {
            db.Execute("DELETE FROM search_trigram WHERE rowid = $1", row);
            db.Execute("DELETE FROM search_number WHERE id = $1", row);
        }
        foreach (var (text, folded) in db.Query("SELECT id, folded FROM search_text WHERE nid = $1", row => (row.GetInt64(0), row.GetString(1)), nid))
        {
            foreach (var gram in Grams(folded))
                db.Execute("DELETE FROM search_gram WHERE gram = $1 AND text = $2", gram, text);
            db.Execute("DELETE FROM search_text WHERE id = $1", text);
        }
    }

    private static void AddText(Database db, long nid, long? attr, string text)
    {
        var folded = SearchText.Fold(text);
        if (folded.Length == 0)
            return;
        db.Execute("INSERT INTO search_text (nid, attr, folded, original) VALUES ($1, $2, $3, $4)", nid, attr, folded, text);
        var row = db.LastId;
        foreach (var gram in Grams(folded))
            db.Execute("INSERT OR IGNORE INTO search_gram (gram, text) VALUES ($1, $2)", gram, row);
    }

    private static IEnumerable<string> Grams(string folded)
    {
        var characters = folded.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        return characters.Concat(characters.Skip(1).Select((next, i) => characters[i] + next)).Distinct();
    }
}
