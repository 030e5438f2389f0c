#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A pool of connections to one server or cluster; thread-safe, one for the life of the process.</summary>
public interface IDriver : IDisposable, IAsyncDisposable
{
    /// <summary>What it was configured with.</summary>
    Config Config { get; }

    /// <summary>Whether its connections use TLS.</summary>
    bool Encrypted { get; }

    /// <summary>A session for writing on the default database.</summary>
    IAsyncSession AsyncSession();

    /// <summary>A session.</summary>
    IAsyncSession AsyncSession(Action<SessionConfigBuilder> action);

    /// <summary>A query that is run in a managed transaction of its own.</summary>
    IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher);

    /// <summary>The server that answers for reading.</summary>
    Task<IServerInfo> GetServerInfoAsync();

    /// <summary>Whether a server answers for reading.</summary>
    Task<bool> TryVerifyConnectivityAsync();

    /// <summary>Demands that a server answers for reading.</summary>
    /// <exception cref="Neo4jException">None does.</exception>
    Task VerifyConnectivityAsync();

    /// <summary>Whether the server knows more than one database; true from Bolt 4.0.</summary>
    Task<bool> SupportsMultiDbAsync();
}
