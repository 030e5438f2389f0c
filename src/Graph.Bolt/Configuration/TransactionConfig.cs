#nullable disable annotations
namespace Graph.Bolt;

/// <summary>What a transaction is configured with.</summary>
public sealed class TransactionConfig
{
    internal static readonly TransactionConfig Default = new();

    internal TransactionConfig()
    {
    }

    /// <summary>How long the server lets it run; null for the setting of the server, zero for ever.</summary>
    public TimeSpan? Timeout { get; internal set; }

    /// <summary>What the server lists beside it.</summary>
    public IDictionary<string, object> Metadata { get; internal set; } = new Dictionary<string, object>();
}
