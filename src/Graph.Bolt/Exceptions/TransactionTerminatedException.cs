#nullable disable annotations
namespace Graph.Bolt;

/// <summary>The transaction failed before; nothing can be run in it any more.</summary>
public sealed class TransactionTerminatedException : ClientException
{
    internal TransactionTerminatedException(Exception innerException)
        : base((innerException as Neo4jException)?.Code, "The transaction failed before: " + innerException.Message, innerException)
    {
    }

    /// <summary>Whether the failure that ended the transaction is worth another try.</summary>
    public override bool IsRetriable => (InnerException as Neo4jException)?.IsRetriable ?? false;
}
