#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The request was wrong; the same request fails again.</summary>
public class ClientException : Neo4jException
{
    /// <summary>An exception without a code.</summary>
    public ClientException(string message) : base(message)
    {
    }

    /// <summary>An exception with the code of the server.</summary>
    public ClientException(string code, string message) : base(code, message)
    {
    }

    /// <summary>An exception with its cause.</summary>
    public ClientException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>An exception with the code of the server and its cause.</summary>
    public ClientException(string code, string message, Exception innerException) : base(code, message, innerException)
    {
    }
}
