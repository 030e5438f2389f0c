#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The server that a routed session used no longer plays that role.</summary>
public class SessionExpiredException : Neo4jException
{
    /// <summary>An exception without a cause.</summary>
    public SessionExpiredException(string message) : base(message)
    {
    }

    /// <summary>An exception with its cause.</summary>
    public SessionExpiredException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
