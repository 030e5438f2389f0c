#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The server failed at a sound request.</summary>
public class DatabaseException : Neo4jException
{
    /// <summary>An exception with the code of the server.</summary>
    public DatabaseException(string code, string message) : base(code, message)
    {
    }

    /// <summary>An exception with the code of the server and its cause.</summary>
    public DatabaseException(string code, string message, Exception innerException) : base(code, message, innerException)
    {
    }
}
