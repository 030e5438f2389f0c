using Graph.Linkage.Model;

namespace Graph.Neo4j;

/// <summary>Says in the product's codes what the server or the way to it complains about.</summary>
internal static class Neo4jFaults
{
    /// <summary>The failure for the user, or null when it is a defect of ours that must surface as it is.</summary>
    public static GraphException? Translate(Exception fault, string uri) => fault switch
    {
        SecurityException => new GraphException(new UserMessage("store.refused", uri), fault),
        Neo4jException { Code: { } code } when IsFull(code, fault.Message) => new GraphException(new UserMessage("store.full", uri), fault),
        Neo4jException { IsRetriable: true } or ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException =>
            new GraphException(new UserMessage("store.unavailable", uri), fault),
        System.Net.Sockets.SocketException or IOException or TimeoutException => new GraphException(new UserMessage("store.unavailable", uri), fault),
        _ => null,
    };

    /// <summary>Whether the server had too little memory for one transaction: a smaller one may pass.</summary>
    public static bool IsTooLarge(Exception fault) => fault is Neo4jException { Code: { } code }
        && (code.EndsWith("MemoryPoolOutOfMemoryError", StringComparison.Ordinal) || code.EndsWith("TransactionMemoryLimit", StringComparison.Ordinal)
            || code.EndsWith("General.OutOfMemoryError", StringComparison.Ordinal));

    /// <summary>Whether a rule of the schema was violated.</summary>
    public static bool IsViolation(Exception fault) =>
        fault is Neo4jException { Code: "Neo.ClientError.Schema.ConstraintValidationFailed" };

    private static bool IsFull(string code, string message) =>
        code.StartsWith("Neo.DatabaseError", StringComparison.Ordinal) && message.Contains("No space left", StringComparison.OrdinalIgnoreCase);
}
