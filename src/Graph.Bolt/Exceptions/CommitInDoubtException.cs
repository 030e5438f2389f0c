namespace Graph.Bolt;

/// <summary>The connection was lost between COMMIT and its answer: the server may or may not have committed.</summary>
/// <remarks>Never retried. The caller finds out by the marker that the transaction wrote, or writes the same values again.</remarks>
public sealed class CommitInDoubtException : ServiceUnavailableException
{
    /// <summary>An exception with what broke the connection.</summary>
    public CommitInDoubtException(Exception innerException)
        : base("The connection was lost after COMMIT was sent; the server may or may not have committed. " + innerException.Message, innerException)
    {
    }

    /// <summary>Always false: doing the work again could do it twice.</summary>
    public override bool IsRetriable => false;
}
