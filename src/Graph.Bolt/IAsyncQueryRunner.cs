#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Runs statements: a session or a transaction.</summary>
/// <remarks>
/// The statement is sent before the task ends; a failure of the server is raised where the result is read or consumed, or
/// where the transaction is committed.
/// </remarks>
public interface IAsyncQueryRunner : IAsyncDisposable, IDisposable
{
    /// <summary>Runs a statement without parameters.</summary>
    Task<IResultCursor> RunAsync(string query);

    /// <summary>Runs a statement whose parameters are the properties of an object.</summary>
    Task<IResultCursor> RunAsync(string query, object parameters);

    /// <summary>Runs a statement.</summary>
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters);

    /// <summary>Runs a statement.</summary>
    Task<IResultCursor> RunAsync(Query query);
}
