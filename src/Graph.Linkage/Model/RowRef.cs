namespace Graph.Linkage.Model;

/// <summary>Where evidence stands: a row of a sheet of a registered file. Never a store number.</summary>
/// <param name="FileHash">SHA-256 of the file's bytes, lower-case hex; <see cref="OperationLog"/> for a row of the operation log.</param>
/// <param name="Sheet">Sheet from 0; 0 for text files.</param>
/// <param name="Row">Record from 1, the header included.</param>
public readonly record struct RowRef(string FileHash, int Sheet, long Row) : IComparable<RowRef>
{
    /// <summary>Stands for a file hash where the row is an entry of the operation log.</summary>
    public const string OperationLog = "operation-log";

    /// <summary>Order by file hash, sheet, row.</summary>
    public int CompareTo(RowRef other)
    {
        var byFile = string.CompareOrdinal(FileHash, other.FileHash);
        return byFile != 0 ? byFile : (Sheet, Row).CompareTo((other.Sheet, other.Row));
    }
}
