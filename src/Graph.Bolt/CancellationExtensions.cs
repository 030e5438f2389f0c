using Graph.Bolt.Sessions;

namespace Graph.Bolt;

/// <summary>Cancellation, for which the types of the official driver have no room.</summary>
public static class CancellationExtensions
{
    /// <summary>
    /// Ends whatever the session does or waits for when the token is cancelled: a place in the pool, opening a connection, TLS,
    /// a running statement, the time between two tries.
    /// </summary>
    /// <remarks>A running statement is ended by closing its connection, at which the server rolls back.</remarks>
    /// <returns>The same session.</returns>
    public static IAsyncSession CancelledBy(this IAsyncSession session, CancellationToken cancellation)
    {
        ((Session)session).Cancellation = cancellation;
        return session;
    }

    /// <summary>Demands that a server answers for reading.</summary>
    /// <exception cref="Neo4jException">None does.</exception>
    public static Task VerifyConnectivityAsync(this IDriver driver, CancellationToken cancellation) =>
        ((Driver)driver).GetServerInfoAsync(cancellation);
}
