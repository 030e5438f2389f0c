#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Nothing at all came from the server for longer than it promised; the connection was closed.</summary>
public class ConnectionReadTimeoutException : Neo4jException
{
    /// <summary>An exception without a cause.</summary>
    public ConnectionReadTimeoutException(string message) : base(message)
    {
    }

    /// <summary>An exception with its cause.</summary>
    public ConnectionReadTimeoutException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
