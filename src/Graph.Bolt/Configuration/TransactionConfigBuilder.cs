#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Changes the configuration of a transaction before it begins.</summary>
public sealed class TransactionConfigBuilder
{
    private readonly TransactionConfig _config;

    internal TransactionConfigBuilder(TransactionConfig config) => _config = config;

    /// <summary>How long the server lets it run; null for the setting of the server, zero for ever.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is negative.</exception>
    public TransactionConfigBuilder WithTimeout(TimeSpan? timeout)
    {
        if (timeout < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "A transaction timeout is zero or more.");
        _config.Timeout = timeout;
        return this;
    }

    /// <summary>What the server lists beside it.</summary>
    public TransactionConfigBuilder WithMetadata(IDictionary<string, object> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        _config.Metadata = metadata;
        return this;
    }

    internal static TransactionConfig Build(Action<TransactionConfigBuilder> action)
    {
        if (action is null)
            return TransactionConfig.Default;
        var config = new TransactionConfig();
        action(new TransactionConfigBuilder(config));
        return config;
    }
}
