#nullable disable annotations
namespace Graph.Bolt;

/// <summary>No server answered, or the connection to it was lost.</summary>
public class ServiceUnavailableException : Neo4jException
{
    /// <summary>An exception without a cause.</summary>
    public ServiceUnavailableException(string message) : base(message)
    {
    }

    /// <summary>An exception with its cause.</summary>
    public ServiceUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
