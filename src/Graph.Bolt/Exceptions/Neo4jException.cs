#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Something the server refused or the connection to it could not do.</summary>
public class Neo4jException : Exception
{
    /// <summary>An exception without a code.</summary>
    public Neo4jException(string message) : this(null, message)
    {
    }

    /// <summary>An exception with the code of the server.</summary>
    public Neo4jException(string code, string message) : base(message) => Code = code;

    /// <summary>An exception with its cause.</summary>
    public Neo4jException(string message, Exception innerException) : this(null, message, innerException)
    {
    }

    /// <summary>An exception with the code of the server and its cause.</summary>
    public Neo4jException(string code, string message, Exception innerException) : base(message, innerException) => Code = code;

    /// <summary>Whether the same work may succeed when it is done again.</summary>
    public virtual bool IsRetriable => false;

    /// <summary>Code of the server, as <c>Neo.ClientError.Statement.SyntaxError</c>; null when the client raised it.</summary>
    public string Code { get; set; }

    /// <summary>Status of the ISO standard, as <c>50N05</c>; null before Bolt 5.7.</summary>
    public string GqlStatus { get; internal set; }

    /// <summary>Description of <see cref="GqlStatus"/>; null before Bolt 5.7.</summary>
    public string GqlStatusDescription { get; internal set; }

    /// <summary>Diagnostic record; empty before Bolt 5.7.</summary>
    internal IReadOnlyDictionary<string, object> DiagnosticRecord { get; set; } = new Dictionary<string, object>();
}
