#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A transaction that its owner ends; disposing it without a commit rolls it back.</summary>
public interface IAsyncTransaction : IAsyncQueryRunner
{
    /// <summary>What it was configured with.</summary>
    TransactionConfig TransactionConfig { get; }

    /// <summary>Commits.</summary>
    /// <exception cref="CommitInDoubtException">The connection was lost before the answer came.</exception>
    /// <exception cref="TransactionClosedException">It was ended before.</exception>
    Task CommitAsync();

    /// <summary>Rolls back.</summary>
    /// <exception cref="TransactionClosedException">It was ended before.</exception>
    Task RollbackAsync();
}
