#nullable disable annotations
namespace Graph.Bolt;

/// <summary>What a driver is configured with.</summary>
public class Config
{
    /// <summary>An interval that never ends.</summary>
    public static readonly TimeSpan InfiniteInterval = TimeSpan.FromMilliseconds(-1);

    internal Config()
    {
    }

    /// <summary>Whether connections use TLS; the schemes with +s and +ssc decide it themselves.</summary>
    public EncryptionLevel EncryptionLevel => Encryption ?? EncryptionLevel.None;

    /// <summary>Which certificates are believed; null for the rule of the scheme.</summary>
    public TrustManager TrustManager { get; internal set; }

    /// <summary>Where events are written.</summary>
    public ILogger Logger { get; internal set; } = SilentLogger.Instance;

    /// <summary>How long managed transactions are tried again.</summary>
    public TimeSpan MaxTransactionRetryTime { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many connections to one server are kept while nobody uses them.</summary>
    public int MaxIdleConnectionPoolSize { get; internal set; } = 100;

    /// <summary>How many connections to one server there may be.</summary>
    public int MaxConnectionPoolSize { get; internal set; } = 100;

    /// <summary>How long it may take until a connection is there, opening it included.</summary>
    public TimeSpan ConnectionAcquisitionTimeout { get; internal set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long opening a connection may take, from the name to the answer of the server.</summary>
    public TimeSpan ConnectionTimeout { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection may lie idle before it is tried out; null never tries.</summary>
    public TimeSpan? ConnectionLivenessThreshold { get; internal set; }

    /// <summary>How long a connection may lie idle before it is closed.</summary>
    public TimeSpan ConnectionIdleTimeout { get; internal set; } = InfiniteInterval;

    /// <summary>How old a connection may get.</summary>
    public TimeSpan MaxConnectionLifetime { get; internal set; } = TimeSpan.FromHours(1);

    /// <summary>Whether the system probes silent connections.</summary>
    public bool SocketKeepAlive { get; internal set; } = true;

    /// <summary>Gives the addresses of a cluster where its own are not enough; null asks none.</summary>
    public IServerAddressResolver Resolver { get; internal set; }

    /// <summary>How many records are asked for at once; -1 for all.</summary>
    public long FetchSize { get; internal set; } = 1000;

    /// <summary>How the client calls itself.</summary>
    public string UserAgent { get; internal set; } = "graph-bolt/" + typeof(Config).Assembly.GetName().Version?.ToString(3);

    internal EncryptionLevel? Encryption { get; set; }

    internal NotificationFilter Notifications { get; set; }

    internal TimeProvider Clock { get; set; } = TimeProvider.System;
}
