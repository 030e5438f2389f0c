#nullable disable annotations
namespace Graph.Bolt;

/// <summary>What a session is configured with.</summary>
public sealed class SessionConfig
{
    internal SessionConfig()
    {
    }

    /// <summary>Database; null for the home database of the user.</summary>
    public string Database { get; internal set; }

    /// <summary>What statements do that the session runs itself.</summary>
    public AccessMode DefaultAccessMode { get; internal set; } = AccessMode.Write;

    /// <summary>What its first transaction must have seen.</summary>
    public IEnumerable<Bookmarks> Bookmarks { get; internal set; } = [];

    /// <summary>How many records are asked for at once; null for that of the driver.</summary>
    public long? FetchSize { get; internal set; }

    /// <summary>User whose rights are taken on; null for none.</summary>
    public string ImpersonatedUser { get; internal set; }

    internal NotificationFilter Notifications { get; set; }
}
