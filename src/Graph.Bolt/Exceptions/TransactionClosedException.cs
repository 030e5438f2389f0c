#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The transaction was committed or rolled back before.</summary>
public class TransactionClosedException : ClientException
{
    /// <summary>An exception that says what was tried.</summary>
    public TransactionClosedException(string message) : base(message)
    {
    }
}
