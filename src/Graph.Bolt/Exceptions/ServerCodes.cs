namespace Graph.Bolt;

/// <summary>The codes of the server that mean more than their class.</summary>
internal static class ServerCodes
{
    public const string Unauthorized = "Neo.ClientError.Security.Unauthorized";
    public const string AuthorizationExpired = "Neo.ClientError.Security.AuthorizationExpired";
    public const string TokenExpired = "Neo.ClientError.Security.TokenExpired";
    public const string Forbidden = "Neo.ClientError.Security.Forbidden";
    public const string DatabaseNotFound = "Neo.ClientError.Database.DatabaseNotFound";
    public const string NotALeader = "Neo.ClientError.Cluster.NotALeader";
    public const string ReadOnly = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";

    /// <summary>Whether the server ran out of memory, so that only a smaller batch helps.</summary>
    public static bool IsOutOfMemory(string? code) => code is
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError" or
        "Neo.TransientError.General.TransactionMemoryLimit" or
        "Neo.TransientError.General.OutOfMemoryError" or
        "Neo.TransientError.General.TransactionOutOfMemoryError" or
        "Neo.TransientError.General.StackOverFlowError";

    /// <summary>Whether a server of a cluster says that writes belong elsewhere.</summary>
    public static bool IsNotAWriter(string? code) => code is NotALeader or ReadOnly;

    /// <summary>Whether asking another router gives no other answer.</summary>
    public static bool EndsDiscovery(string? code) => code is not null && code != AuthorizationExpired && (
        code is DatabaseNotFound or "Neo.ClientError.Statement.ArgumentError" or "Neo.ClientError.Statement.TypeError" or
            "Neo.ClientError.Request.Invalid" ||
        code.StartsWith("Neo.ClientError.Transaction.InvalidBookmark", StringComparison.Ordinal) ||
        code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal));
}
