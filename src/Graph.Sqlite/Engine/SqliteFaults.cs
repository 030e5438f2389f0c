using Graph.Linkage.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Sqlite;

/// <summary>Says in the product's codes what SQLite complains about.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The failure for the user, or null when it is a defect of ours that must surface as it is.</summary>
    public static GraphException? Translate(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        Busy or Locked => new GraphException(new UserMessage("store.busy", path), fault),
        ReadOnly => new GraphException(new UserMessage("store.read-only", path), fault),
        IoError => new GraphException(new UserMessage("store.io", path), fault),
        Corrupt or NotADatabase => new GraphException(new UserMessage("store.corrupt", path), fault),
        Full => new GraphException(new UserMessage("store.full", path), fault),
        CannotOpen => new GraphException(new UserMessage("store.cannot-open", path), fault),
        _ => null,
    };
}
