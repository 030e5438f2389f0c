namespace Graph.Bolt;

/// <summary>Makes the exception for a FAILURE of the server.</summary>
internal static class ServerFailure
{
    /// <summary>The exception for the metadata of a FAILURE.</summary>
    /// <param name="metadata">The one field of the message, in the old form or in that of Bolt 5.7.</param>
    /// <param name="major">Major version of the protocol.</param>
    public static Neo4jException Of(IReadOnlyDictionary<string, object?> metadata, int major)
    {
        var code = Text(metadata, "neo4j_code") ?? Text(metadata, "code") ?? "Neo.DatabaseError.General.UnknownError";
        var exception = Of(Understood(code, major), Text(metadata, "message") ?? "The server gave no message.", Cause(metadata));
        exception.GqlStatus = Text(metadata, "gql_status");
        exception.GqlStatusDescription = Text(metadata, "description");
        if (exception.GqlStatus is not null)
            exception.DiagnosticRecord = Diagnostics(metadata);
        return exception;
    }

    // Servers before 5.0 call an end that somebody asked for transient.
    private static string Understood(string code, int major) => major >= 5
        ? code
        : code switch
        {
            "Neo.TransientError.Transaction.Terminated" => "Neo.ClientError.Transaction.Terminated",
            "Neo.TransientError.Transaction.LockClientStopped" => "Neo.ClientError.Transaction.LockClientStopped",
            _ => code,
        };

    private static Neo4jException Of(string code, string message, Neo4jException? cause) => code switch
    {
        ServerCodes.Unauthorized => new AuthenticationException(message),
        ServerCodes.AuthorizationExpired => new AuthorizationException(message),
        ServerCodes.TokenExpired => new TokenExpiredException(message),
        ServerCodes.Forbidden => new ForbiddenException(message),
        ServerCodes.DatabaseNotFound => new FatalDiscoveryException(code, message),
        "Neo.ClientError.Request.Invalid" or "Neo.ClientError.Request.InvalidFormat" => new ProtocolException(code, message),
        _ when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => new SecurityException(code, message),
        _ when code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) => new ClientException(code, message, cause),
        _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => new TransientException(code, message, cause),
        _ => new DatabaseException(code, message, cause),
    };

    private static Neo4jException? Cause(IReadOnlyDictionary<string, object?> metadata)
    {
        if (!metadata.TryGetValue("cause", out var value) || value is not IReadOnlyDictionary<string, object?> cause)
            return null;
        return new Neo4jException(null!, Text(cause, "message") ?? "", Cause(cause)!)
        {
            GqlStatus = Text(cause, "gql_status"),
            GqlStatusDescription = Text(cause, "description"),
            DiagnosticRecord = Diagnostics(cause),
        };
    }

    private static Dictionary<string, object> Diagnostics(IReadOnlyDictionary<string, object?> metadata)
    {
        var record = new Dictionary<string, object> { ["OPERATION"] = "", ["OPERATION_CODE"] = "0", ["CURRENT_SCHEMA"] = "/" };
        if (metadata.TryGetValue("diagnostic_record", out var value) && value is IReadOnlyDictionary<string, object?> given)
            foreach (var (key, entry) in given)
                record[key] = entry!;
        return record;
    }

    private static string? Text(IReadOnlyDictionary<string, object?> metadata, string key) =>
        metadata.TryGetValue(key, out var value) ? value as string : null;
}
