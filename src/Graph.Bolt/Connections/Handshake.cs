namespace Graph.Bolt.Connections;

/// <summary>Agrees on a version of the protocol.</summary>
internal static class Handshake
{
    /// <summary>The magic number and four proposals: 5.8 down to 5.0, 4.4 down to 4.2.</summary>
    internal static ReadOnlySpan<byte> Offer =>
    [
        0x60, 0x60, 0xB0, 0x17,
        0x00, 0x08, 0x08, 0x05,
        0x00, 0x02, 0x04, 0x04,
        0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00,
    ];

    /// <summary>Offers our versions and reads the choice of the server.</summary>
    /// <exception cref="ServiceUnavailableException">The server closed the connection.</exception>
    /// <exception cref="ProtocolException">The server wants another version, or is no Bolt server.</exception>
    public static async ValueTask<BoltVersion> AgreeAsync(Stream stream, ServerAddress address, CancellationToken cancellation)
    {
        await stream.WriteAsync(Offer.ToArray(), cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
        var answer = new byte[4];
        if (await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false) < answer.Length)
            throw new ServiceUnavailableException($"The server at {address} closed the connection during the handshake.");
        return Understood(answer, address);
    }

    private static BoltVersion Understood(ReadOnlySpan<byte> answer, ServerAddress address)
    {
        if (answer.SequenceEqual("HTTP"u8))
            throw new ProtocolException($"The server at {address} answers in HTTP; Bolt usually listens on port {ServerAddress.DefaultPort}.");
        if (answer.SequenceEqual<byte>([0, 0, 0, 0]))
            throw new ProtocolException($"The server at {address} speaks none of the offered versions of Bolt: 5.8 to 5.0, 4.4 to 4.2.");
        var version = new BoltVersion(answer[3], answer[2]);
        var isOffered = version is { Major: 5, Minor: <= 8 } or { Major: 4, Minor: >= 2 and <= 4 };
        if (answer[0] != 0 || answer[1] != 0 || !isOffered)
            throw new ProtocolException($"The server at {address} chose {Convert.ToHexString(answer)}, which was not offered.");
        return version;
    }
}
