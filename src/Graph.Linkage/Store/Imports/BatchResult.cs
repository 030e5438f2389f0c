namespace Graph.Linkage.Store;

/// <summary>What a batch did.</summary>
/// <param name="Counts">Accounting of its rows, duplicates recognised by the store.</param>
/// <param name="AlreadyWritten">True when the batch had been written before; counts are then zero.</param>
public sealed record BatchResult(RowCounts Counts, bool AlreadyWritten);
