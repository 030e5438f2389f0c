using Graph.Linkage.Ingest.Tables;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Reads the data rows of one sheet; blank rows, totals and repeated headers never reach it.</summary>
public interface IRowReader
{
    /// <summary>What the row says, or why it is not taken. The answer depends on the row alone.</summary>
    RowReading Read(TableRow row);
}
