namespace Graph.Sqlite;

/// <summary>Notes what settling has to look at again.</summary>
internal static class Dirty
{
    public const int EntityByNid = 0;
    public const int LinkByLid = 1;
    public const int TransfersByFen = 2;

    /// <summary>Stands for transfers whose amount is unknown.</summary>
    public const long NoAmount = -1;

    public static void Mark(Database db, int what, long number) =>
        db.Execute("INSERT OR IGNORE INTO dirty (what, number) VALUES ($1, $2)", what, number);

    public static List<long> Take(Database db, int what) =>
        db.Query("SELECT number FROM dirty WHERE what = $1 ORDER BY number", row => row.GetInt64(0), what);
}
