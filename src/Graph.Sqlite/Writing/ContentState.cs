namespace Graph.Sqlite;

/// <summary>The store-wide numbers of one transaction: the counter of nids and lids, and the sums of the content hash.</summary>
internal sealed class ContentState
{
    private readonly Database _db;
    private long _lastNumber;

    public ContentState(Database db)
    {
        _db = db;
        _lastNumber = db.Scalar<long>("SELECT value FROM meta WHERE name = 'last-number'");
        (Entities, Links, Sightings) = Sums(db);
    }

    /// <summary>Sum over entities with attributes.</summary>
    public UInt128 Entities { get; set; }

    /// <summary>Sum over links and events.</summary>
    public UInt128 Links { get; set; }

    /// <summary>Sum over sightings.</summary>
    public UInt128 Sightings { get; set; }

    /// <summary>The next nid or lid.</summary>
    public long NextNumber() => ++_lastNumber;

    public void Save()
    {
        Put("last-number", _lastNumber);
        Put("sum-entities", Database.Blob(Entities));
        Put("sum-links", Database.Blob(Links));
        Put("sum-sightings", Database.Blob(Sightings));
    }

    public static (UInt128 Entities, UInt128 Links, UInt128 Sightings) Sums(Database db)
    {
        return (Sum("sum-entities"), Sum("sum-links"), Sum("sum-sightings"));

        UInt128 Sum(string name) => db.Scalar<byte[]>("SELECT value FROM meta WHERE name = $1", name) is { } bytes ? Database.Number(bytes) : 0;
    }

    private void Put(string name, object value) =>
        _db.Execute("INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
}
