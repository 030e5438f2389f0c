#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The server could not do it now: a deadlock, a lock that came too late, a database that is not there yet.</summary>
public class TransientException : Neo4jException
{
    /// <summary>An exception with the code of the server.</summary>
    public TransientException(string code, string message) : base(code, message)
    {
    }

    /// <summary>An exception with the code of the server and its cause.</summary>
    public TransientException(string code, string message, Exception innerException) : base(code, message, innerException)
    {
    }

    /// <summary>False when the server ran out of memory: the same work would do so again, half of it may not.</summary>
    public override bool IsRetriable => !ServerCodes.IsOutOfMemory(Code);
}
