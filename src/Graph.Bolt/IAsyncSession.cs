#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A chain of transactions, each of which sees those before it. Cheap, not thread-safe, one thing at a time.</summary>
public interface IAsyncSession : IAsyncQueryRunner
{
    /// <summary>What the last transaction left; the given ones before there was any.</summary>
    Bookmarks LastBookmarks { get; }

    /// <summary>What it was configured with.</summary>
    SessionConfig SessionConfig { get; }

    /// <summary>Begins a transaction that the caller commits.</summary>
    Task<IAsyncTransaction> BeginTransactionAsync();

    /// <summary>Begins a transaction that the caller commits.</summary>
    Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder> action);

    /// <summary>Reads in a managed transaction; the work is done again when its failure is worth it.</summary>
    Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Reads in a managed transaction; the work is done again when its failure is worth it.</summary>
    Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Writes in a managed transaction; the work is done again when its failure is worth it, never after a commit in doubt.</summary>
    Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Writes in a managed transaction; the work is done again when its failure is worth it, never after a commit in doubt.</summary>
    Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Ends the open transaction or result and gives the connection back.</summary>
    /// <exception cref="Neo4jException">A statement whose result was never read had failed.</exception>
    Task CloseAsync();

    /// <summary>Runs a statement in a transaction of its own, without retry.</summary>
    Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder> action = null);

    /// <summary>Runs a statement in a transaction of its own, without retry.</summary>
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters, Action<TransactionConfigBuilder> action = null);

    /// <summary>Runs a statement in a transaction of its own, without retry.</summary>
    Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder> action = null);
}
