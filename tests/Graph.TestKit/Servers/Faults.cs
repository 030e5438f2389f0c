namespace Graph.TestKit.Servers;

/// <summary>What a <see cref="FaultProxy"/> does to a connection.</summary>
public sealed record Faults
{
    /// <summary>Bytes from the server that come through before the connection ends; null for all.</summary>
    public long? CutAfterReceived { get; init; }

    /// <summary>Bytes from the client that come through before the connection ends; null for all.</summary>
    public long? CutAfterSent { get; init; }

    /// <summary>Whether a cut is an RST in place of a close.</summary>
    public bool IsAbrupt { get; init; }

    /// <summary>Whether everything is swallowed after a cut while both sockets stay open.</summary>
    public bool IsHalfOpen { get; init; }

    /// <summary>Time that every piece waits.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Most bytes in a piece.</summary>
    public int PieceBytes { get; init; } = 64 * 1024;
}
