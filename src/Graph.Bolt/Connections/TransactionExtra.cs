namespace Graph.Bolt.Connections;

/// <summary>What BEGIN and the RUN of an auto-commit transaction say beside the statement.</summary>
internal sealed record TransactionExtra(
    AccessMode Mode, string? Database, string? ImpersonatedUser, IReadOnlyList<string> Bookmarks, TransactionConfig Config, NotificationFilter? Notifications)
{
    /// <summary>As a map for a version of the protocol.</summary>
    public Dictionary<string, object> ToMap(BoltVersion version)
    {
        var map = new Dictionary<string, object>();
        if (Bookmarks.Count > 0)
            map["bookmarks"] = Bookmarks;
        if (Config.Timeout is { } timeout)
            map["tx_timeout"] = (long)Math.Ceiling(timeout.TotalMilliseconds);
        if (Config.Metadata is { Count: > 0 } metadata)
            map["tx_metadata"] = metadata;
        if (Mode == AccessMode.Read)
            map["mode"] = "r";
        if (Database is not null)
            map["db"] = Database;
        if (ImpersonatedUser is not null)
            map["imp_user"] = version.IsFrom(4, 4)
                ? ImpersonatedUser
                : throw new ClientException($"Impersonation needs Bolt 4.4; the server speaks {version}.");
        AddNotifications(map, Notifications, version);
        return map;
    }

    /// <summary>Adds a filter of notifications, if any, in the words of the version.</summary>
    public static void AddNotifications(Dictionary<string, object> map, NotificationFilter? filter, BoltVersion version)
    {
        if (filter is null)
            return;
        if (!version.IsFrom(5, 2))
            throw new ClientException($"Filtering notifications needs Bolt 5.2; the server speaks {version}.");
        if (filter.MinimumSeverity is not null)
            map["notifications_minimum_severity"] = filter.MinimumSeverity;
        if (filter.Disabled is not null)
            map[version.IsFrom(5, 6) ? "notifications_disabled_classifications" : "notifications_disabled_categories"] = filter.Disabled;
    }
}
