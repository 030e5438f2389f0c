using Graph.Bolt.Wire;

namespace Graph.Bolt.Connections;

/// <summary>The answer to PULL: records, kept until they are read.</summary>
/// <param name="records">Takes the records; shared by all PULLs of a result.</param>
/// <param name="keys">Names of the columns, once they are known.</param>
/// <param name="recordsMax">More are left in the connection.</param>
internal sealed class RecordReply(Queue<IRecord> records, Func<RecordKeys> keys, long recordsMax) : Reply
{
    private bool _isDropping;

    public override bool IsPaused => records.Count > 0;

    public override bool HasRoom => records.Count < recordsMax;

    public override void Take(ReadOnlySpan<byte> values)
    {
        if (_isDropping)
            return;
        var names = keys();
        var reader = new PackStreamReader(values);
        var count = reader.ReadListHeader();
        if (count != names.Count)
            throw new ProtocolException($"The server sent a record of {count} values for {names.Count} columns.");
        var row = new object[count];
        for (var i = 0; i < count; i++)
            row[i] = ValueReader.Read(ref reader)!;
        records.Enqueue(new Record(names, row));
    }

    /// <summary>Throws away what is there and what comes.</summary>
    public void Drop()
    {
        _isDropping = true;
        records.Clear();
    }
}
