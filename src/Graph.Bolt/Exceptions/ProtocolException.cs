#nullable disable annotations
namespace Graph.Bolt;

/// <summary>One of the two sides did not keep to the protocol; the connection was closed.</summary>
public class ProtocolException : Neo4jException
{
    /// <summary>An exception without a code.</summary>
    public ProtocolException(string message) : base(message)
    {
    }

    /// <summary>An exception with the code of the server.</summary>
    public ProtocolException(string code, string message) : base(code, message)
    {
    }
}
