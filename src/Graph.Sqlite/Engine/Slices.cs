using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Applies a slice to a query.</summary>
internal static class Slices
{
    extension(Slice slice)
    {
        /// <summary>The limit as SQLite wants it: -1 for none.</summary>
        public long SqlLimit => slice.Limit == 0 ? -1 : slice.Limit;
    }
}
