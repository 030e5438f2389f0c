using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Applies a slice to a query or a list.</summary>
internal static class Slices
{
    extension(Slice slice)
    {
        /// <summary>The limit as SQLite wants it: -1 for none.</summary>
        public long SqlLimit => slice.Limit == 0 ? -1 : slice.Limit;

        public IEnumerable<T> Of<T>(IEnumerable<T> items) => slice.Limit == 0 ? items.Skip(slice.Offset) : items.Skip(slice.Offset).Take(slice.Limit);
    }
}
