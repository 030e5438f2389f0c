#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Changes the configuration of a driver before it is made.</summary>
public sealed class ConfigBuilder
{
    private readonly Config _config;

    internal ConfigBuilder(Config config) => _config = config;

    /// <summary>Whether connections use TLS; not with the schemes that say so themselves.</summary>
    public ConfigBuilder WithEncryptionLevel(EncryptionLevel level) => With(() => _config.Encryption = level);

    /// <summary>Which certificates are believed; not with the schemes that say so themselves.</summary>
    public ConfigBuilder WithTrustManager(TrustManager manager) => With(() => _config.TrustManager = manager);

    /// <summary>Where events are written.</summary>
    public ConfigBuilder WithLogger(ILogger logger) => With(() => _config.Logger = logger ?? SilentLogger.Instance);

    /// <summary>How many connections to one server are kept while nobody uses them.</summary>
    public ConfigBuilder WithMaxIdleConnectionPoolSize(int size) => With(() => _config.MaxIdleConnectionPoolSize = AtLeast(0, size));

    /// <summary>How many connections to one server there may be.</summary>
    public ConfigBuilder WithMaxConnectionPoolSize(int size) => With(() => _config.MaxConnectionPoolSize = AtLeast(1, size));

    /// <summary>How long it may take until a connection is there, opening it included.</summary>
    public ConfigBuilder WithConnectionAcquisitionTimeout(TimeSpan timeSpan) => With(() => _config.ConnectionAcquisitionTimeout = timeSpan);

    /// <summary>How long opening a connection may take, from the name to the answer of the server.</summary>
    public ConfigBuilder WithConnectionTimeout(TimeSpan timeSpan) => With(() => _config.ConnectionTimeout = timeSpan);

    /// <summary>How long a connection may lie idle before it is tried out.</summary>
    public ConfigBuilder WithConnectionLivenessCheckTimeout(TimeSpan timeout) => With(() => _config.ConnectionLivenessThreshold = timeout);

    /// <summary>How long a connection may lie idle before it is closed.</summary>
    public ConfigBuilder WithConnectionIdleTimeout(TimeSpan timeSpan) => With(() => _config.ConnectionIdleTimeout = timeSpan);

    /// <summary>How old a connection may get.</summary>
    public ConfigBuilder WithMaxConnectionLifetime(TimeSpan timeSpan) => With(() => _config.MaxConnectionLifetime = timeSpan);

    /// <summary>Whether the system probes silent connections.</summary>
    public ConfigBuilder WithSocketKeepAliveEnabled(bool enable) => With(() => _config.SocketKeepAlive = enable);

    /// <summary>How long managed transactions are tried again.</summary>
    public ConfigBuilder WithMaxTransactionRetryTime(TimeSpan time) => With(() => _config.MaxTransactionRetryTime = time);

    /// <summary>Gives the addresses of a cluster where its own are not enough.</summary>
    public ConfigBuilder WithResolver(IServerAddressResolver resolver) => With(() => _config.Resolver = resolver);

    /// <summary>How many records are asked for at once; -1 for all.</summary>
    public ConfigBuilder WithFetchSize(long size) => With(() => _config.FetchSize = size == -1 ? size : AtLeast(1, size));

    /// <summary>How the client calls itself.</summary>
    public ConfigBuilder WithUserAgent(string userAgent)
    {
        ArgumentException.ThrowIfNullOrEmpty(userAgent);
        return With(() => _config.UserAgent = userAgent);
    }

    /// <summary>Which notifications the server makes.</summary>
    public ConfigBuilder WithNotifications(Severity? minimumSeverity, Category[] disabledCategories) =>
        With(() => _config.Notifications = NotificationFilter.Of(minimumSeverity, disabledCategories));

    /// <summary>The server makes no notifications.</summary>
    public ConfigBuilder WithNotificationsDisabled() => With(() => _config.Notifications = NotificationFilter.Off);

    /// <summary>Takes the time from a clock.</summary>
    internal ConfigBuilder WithClock(TimeProvider clock) => With(() => _config.Clock = clock);

    private ConfigBuilder With(Action change)
    {
        change();
        return this;
    }

    private static T AtLeast<T>(T least, T value) where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
