using Graph.Bolt.Connections;

namespace Graph.Bolt.Sessions;

/// <summary>Lends connections to a server that does what is asked for.</summary>
internal interface IConnectionSource : IAsyncDisposable
{
    /// <summary>Borrows a connection; it goes back to its <see cref="BoltConnection.Pool"/>.</summary>
    ValueTask<BoltConnection> AcquireAsync(ConnectionWish wish, CancellationToken cancellation);
}
