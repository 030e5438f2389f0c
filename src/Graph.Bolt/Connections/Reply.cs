namespace Graph.Bolt.Connections;

/// <summary>What the server answers to one request.</summary>
internal class Reply
{
    /// <summary>Whether the summary is there.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether there is something to do before more is received.</summary>
    public virtual bool IsPaused => false;

    /// <summary>Whether what was received already is welcome although there is something to do.</summary>
    public virtual bool HasRoom => false;

    /// <summary>What a SUCCESS said; empty before and after a failure.</summary>
    public IReadOnlyDictionary<string, object?> Metadata { get; private set; } = new Dictionary<string, object?>();

    /// <summary>Why it failed; null when it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether another PULL is needed to see the rest.</summary>
    public bool HasMore => Metadata.TryGetValue("has_more", out var value) && value is true;

    /// <summary>Raises the failure if there is one.</summary>
    public void Demand()
    {
        if (Failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(Failure);
    }

    /// <summary>Takes the list that a RECORD holds.</summary>
    public virtual void Take(ReadOnlySpan<byte> values) => throw new ProtocolException("The server sent a record where none was expected.");

    public void Succeed(IReadOnlyDictionary<string, object?> metadata) => (Metadata, IsComplete) = (metadata, true);

    public void Fail(Exception failure) => (Failure, IsComplete) = (failure, true);

    /// <summary>Text of the metadata; null when it has none of that name.</summary>
    public string? Text(string key) => Metadata.TryGetValue(key, out var value) ? value as string : null;

    /// <summary>Integer of the metadata; null when it has none of that name.</summary>
    public long? Number(string key) => Metadata.TryGetValue(key, out var value) ? value as long? : null;
}
