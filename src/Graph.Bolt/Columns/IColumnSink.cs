namespace Graph.Bolt.Columns;

/// <summary>Takes a result block by block.</summary>
/// <remarks>
/// A result counts only when the read ends without an exception: until then the sink keeps what it took to itself, and throws
/// it away when the read fails.
/// </remarks>
public interface IColumnSink
{
    /// <summary>Takes the next rows; the block is used again for others as soon as the task has ended.</summary>
    ValueTask TakeAsync(ColumnBlock block, CancellationToken cancellation);
}
