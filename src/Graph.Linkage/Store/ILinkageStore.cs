using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Writes what files say, takes it back, and states what the store as a whole contains.</summary>
/// <remarks>
/// Every method but <see cref="InfoAsync"/> and <see cref="VerifyAsync"/> needs a store opened for writing. A call returns only
/// after its effects are durable. A store that was killed at any moment opens again with exactly the acknowledged calls.
/// </remarks>
public interface ILinkageStore
{
    /// <summary>Writes a batch in one transaction with its raw rows, rejects and accounting. Writing the same batch twice changes nothing.</summary>
    /// <exception cref="GraphException"><c>store.full</c> when there is no room: nothing of the batch is stored.</exception>
    Task<BatchResult> WriteAsync(IngestBatch batch, CancellationToken cancellation);

    /// <summary>
    /// Pairs the sightings of calls and transfers that were touched since the last time into events, recomputes clock offsets, totals
    /// and the search index. Afterwards the content is a pure function of the set of sightings. Idempotent; also done when a store that
    /// owes it is opened for writing.
    /// </summary>
    Task SettleAsync(CancellationToken cancellation);

    /// <summary>Removes the sightings of an import, and with them every record that no other import supports; settles.</summary>
    /// <param name="importId">The import; one that is undone already changes nothing.</param>
    /// <param name="by">Who asked.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancellation">Cancels before the transaction commits, never halfway.</param>
    /// <returns>How many records went.</returns>
    /// <exception cref="GraphException"><c>import.unknown</c>.</exception>
    Task<ChangeCounts> UndoAsync(string importId, string by, string? reason, CancellationToken cancellation);

    /// <summary>Sizes and the content hash.</summary>
    Task<StoreInfo> InfoAsync(CancellationToken cancellation);

    /// <summary>Recomputes hashes, totals and references from the sightings; one message per difference, none when all is well.</summary>
    Task<IReadOnlyList<UserMessage>> VerifyAsync(CancellationToken cancellation);
}
