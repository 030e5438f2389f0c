using Graph.Linkage.Model;

namespace Graph.Neo4j;

/// <summary>Where a source row stands inside this store: its source, sheet and row.</summary>
internal readonly record struct Place(long Source, int Sheet, long Row) : IComparable<Place>
{
    /// <summary>Sheet and row as one ascending number.</summary>
    public static long Number(int sheet, long row) => ((long)sheet << 40) | row;

    public int CompareTo(Place other) => (Source, Sheet, Row).CompareTo((other.Source, other.Sheet, other.Row));

    public RowRef Ref(string fileHash) => new(fileHash, Sheet, Row);
}
