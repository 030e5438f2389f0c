#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The connection is not secure, or the user may not do this.</summary>
public class SecurityException : Neo4jException
{
    /// <summary>An exception without a code.</summary>
    public SecurityException(string message) : base(message)
    {
    }

    /// <summary>An exception with the code of the server.</summary>
    public SecurityException(string code, string message) : base(code, message)
    {
    }

    /// <summary>An exception with its cause.</summary>
    public SecurityException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
