#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Changes the configuration of a session before it is made.</summary>
public sealed class SessionConfigBuilder
{
    private readonly SessionConfig _config;

    internal SessionConfigBuilder(SessionConfig config) => _config = config;

    /// <summary>Configures a database and nothing else.</summary>
    public static Action<SessionConfigBuilder> ForDatabase(string database) => builder => builder.WithDatabase(database);

    /// <summary>The database.</summary>
    public SessionConfigBuilder WithDatabase(string database)
    {
        ArgumentException.ThrowIfNullOrEmpty(database);
        _config.Database = database;
        return this;
    }

    /// <summary>What statements do that the session runs itself.</summary>
    public SessionConfigBuilder WithDefaultAccessMode(AccessMode defaultAccessMode)
    {
        _config.DefaultAccessMode = defaultAccessMode;
        return this;
    }

    /// <summary>What its first transaction must have seen.</summary>
    public SessionConfigBuilder WithBookmarks(params Bookmarks[] bookmarks)
    {
        ArgumentNullException.ThrowIfNull(bookmarks);
        _config.Bookmarks = bookmarks;
        return this;
    }

    /// <summary>How many records are asked for at once; -1 for all.</summary>
    public SessionConfigBuilder WithFetchSize(long size)
    {
        if (size != -1)
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        _config.FetchSize = size;
        return this;
    }

    /// <summary>User whose rights are taken on.</summary>
    public SessionConfigBuilder WithImpersonatedUser(string impersonatedUser)
    {
        ArgumentException.ThrowIfNullOrEmpty(impersonatedUser);
        _config.ImpersonatedUser = impersonatedUser;
        return this;
    }

    /// <summary>Which notifications the server makes.</summary>
    public SessionConfigBuilder WithNotifications(Severity? minimumSeverity, Category[] disabledCategories)
    {
        _config.Notifications = NotificationFilter.Of(minimumSeverity, disabledCategories);
        return this;
    }

    /// <summary>The server makes no notifications.</summary>
    public SessionConfigBuilder WithNotificationsDisabled()
    {
        _config.Notifications = NotificationFilter.Off;
        return this;
    }
}
