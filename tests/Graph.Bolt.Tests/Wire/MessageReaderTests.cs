using Graph.Bolt.Wire;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Wire;

/// <summary>Bytes of a connection to messages.</summary>
public sealed class MessageReaderTests
{
    [Test]
    public void SplitAtEveryByte_TheMessagesAreTheSame()
    {
        byte[][] messages = [[1], [.. Enumerable.Range(0, 300).Select(i => (byte)i)], [7, 8, 9]];
        foreach (var chunkBytes in new[] { 1, 2, 100, 65_535 })
        {
            using var chunks = new ChunkWriter();
            foreach (var message in messages)
                chunks.Add(message, chunkBytes);
            foreach (var pieceBytes in new[] { 1, 2, 3, 7, 100_000 })
                Assert.That(Codec.Messages(chunks.Pending.ToArray(), pieceBytes), Is.EqualTo(messages), $"{chunkBytes} {pieceBytes}");
        }
    }

    [Test]
    public void SignsOfLife_AreSkippedBetweenMessages() =>
        Assert.That(Codec.Messages([0, 0, 0, 0, 0, 1, 5, 0, 0, 0, 0, 0, 1, 6, 0, 0]), Is.EqualTo(new byte[][] { [5], [6] }));

    [Test]
    public void MessageLargerThanTheBuffer_IsPutTogether()
    {
        var message = new byte[3 * MessageReader.BufferBytes + 5];
        new Random(7).NextBytes(message);
        using var chunks = new ChunkWriter();
        chunks.Add(message);
        chunks.Add([1, 2]);

        var read = Codec.Messages(chunks.Pending.ToArray(), 50_000);

        Assert.That(read[0].AsSpan().SequenceEqual(message));
        Assert.That(read[1], Is.EqualTo(new byte[] { 1, 2 }));
    }
}
