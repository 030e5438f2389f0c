using System.Globalization;
using Graph.Bolt.Connections;
using Graph.Bolt.Wire;

namespace Graph.Bolt.Columns;

/// <summary>The answer to a PULL whose records go straight into columns.</summary>
/// <param name="columns">Take the values; shared by all PULLs of a result.</param>
/// <param name="blockRows">So many rows stop the receiving.</param>
/// <param name="rowsBefore">Rows that earlier PULLs brought.</param>
internal sealed class ColumnReply(ColumnBuffer[] columns, int blockRows, long rowsBefore) : Reply
{
    private long _handedOver;

    public override bool IsPaused => columns[0].Count >= blockRows;

    /// <summary>Rows up to now, those of earlier PULLs among them.</summary>
    public long Rows => rowsBefore + _handedOver + columns[0].Count;

    /// <summary>What did not fit the layout; null when all did. Later records are thrown away.</summary>
    public InvalidCastException? Mismatch { get; private set; }

    /// <summary>Throws away what comes.</summary>
    public bool IsDropping { get; set; }

    /// <summary>Keeps count of rows that left the columns.</summary>
    public void HandedOver(int rows) => _handedOver += rows;

    public override void Take(ReadOnlySpan<byte> values)
    {
        if (IsDropping || Mismatch is not null)
            return;
        var reader = new PackStreamReader(values);
        var count = reader.ReadListHeader();
        if (count != columns.Length)
        {
            Mismatch = new InvalidCastException($"The result has {count} columns; the layout has {columns.Length}.");
            return;
        }
        for (var i = 0; i < columns.Length; i++)
        {
            var isList = PackStreamReader.IsList(reader.Peek());
            var items = isList ? reader.ReadListHeader() : 1;
            var taken = columns[i].Take(ref reader, items);
            if (taken < items || columns[i].Count != columns[0].Count)
            {
                Mismatch = Found(i, taken < items ? reader.Peek() : null, columns[i].Count);
                return;
            }
        }
    }

    private InvalidCastException Found(int column, byte? marker, int row) => new(marker is { } found
        ? string.Create(CultureInfo.InvariantCulture, $"Row {rowsBefore + _handedOver + row}, column {column}: a value with the marker 0x{found:X2} does not fit the layout.")
        : string.Create(CultureInfo.InvariantCulture, $"Row {rowsBefore + _handedOver + columns[0].Count}: column {column} has a list of another length than column 0."));
}
