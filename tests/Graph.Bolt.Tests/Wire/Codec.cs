using Graph.Bolt.Wire;

namespace Graph.Bolt.Tests.Wire;

/// <summary>Values and messages to bytes and back.</summary>
internal static class Codec
{
    public static byte[] Encode(object? value, bool usesUtc = true)
    {
        using var writer = new PackStreamWriter();
        new ValueWriter(writer, usesUtc).Write(value);
        return writer.Written.ToArray();
    }

    public static object? Decode(byte[] bytes)
    {
        var reader = new PackStreamReader(bytes);
        var value = ValueReader.Read(ref reader);
        return reader.Left == 0 ? value : throw new ProtocolException("bytes are left");
    }

    public static List<byte[]> Messages(byte[] wire, int pieceBytes = 1)
    {
        using var reader = new MessageReader(new AnsweringStream(wire, pieceBytes));
        var messages = new List<byte[]>();
        while (true)
        {
            while (reader.TryRead(out var message))
                messages.Add(message.ToArray());
            if (!reader.FillAsync(default).AsTask().GetAwaiter().GetResult())
                return messages;
        }
    }
}
