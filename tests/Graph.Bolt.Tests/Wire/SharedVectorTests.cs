using System.Globalization;
using Graph.Bolt.Connections;
using Graph.Bolt.Wire;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Wire;

/// <summary>The bytes that the documentation of the protocol shows.</summary>
public sealed class SharedVectorTests
{
    [Test]
    public void EveryValue_IsDecoded()
    {
        var entries = SharedVectors.Read("packstream").EnumerateArray().ToArray();

        Assert.That(entries, Has.Length.EqualTo(19));
        foreach (var entry in entries)
            Assert.That(
                Codec.Decode(SharedVectors.Bytes(entry.GetProperty("hex").GetString()!)),
                Is.EqualTo(SharedVectors.Value(entry.GetProperty("value"), entry.GetProperty("type").GetString())), entry.GetRawText());
    }

    [Test]
    public void EveryCanonicalValue_IsEncoded()
    {
        foreach (var entry in SharedVectors.Read("packstream").EnumerateArray().Where(entry => entry.GetProperty("canonical").GetBoolean()))
            Assert.That(
                Codec.Encode(SharedVectors.Value(entry.GetProperty("value"), entry.GetProperty("type").GetString())),
                Is.EqualTo(SharedVectors.Bytes(entry.GetProperty("hex").GetString()!)), entry.GetRawText());
    }

    [Test]
    public void EveryRangeOfIntegers_HasTheShortestForm()
    {
        var lengths = new Dictionary<string, int> { ["TINY_INT"] = 1, ["INT_8"] = 2, ["INT_16"] = 3, ["INT_32"] = 5, ["INT_64"] = 9 };

        foreach (var range in SharedVectors.Read("optimal_integer_ranges").EnumerateArray())
            foreach (var end in new[] { 0, 1 })
                Assert.That(
                    Codec.Encode(long.Parse(range[end].GetString()!, CultureInfo.InvariantCulture)), Has.Length.EqualTo(lengths[range[2].GetString()!]), range.GetRawText());
    }

    [Test]
    public void Chunks_AreWrittenAndRead()
    {
        foreach (var entry in SharedVectors.Read("chunking").EnumerateArray())
        {
            var wire = SharedVectors.Bytes(entry.GetProperty("wire").GetString()!);
            byte[][] messages = [.. entry.GetProperty("messages").EnumerateArray().Select(message => SharedVectors.Bytes(message.GetString()!))];
            using var chunks = new ChunkWriter();
            foreach (var message in messages)
                chunks.Add(message, 16);

            Assert.That(chunks.Pending.ToArray(), Is.EqualTo(wire));
            Assert.That(Codec.Messages(wire), Is.EqualTo(messages));
        }
    }

    [Test]
    public async Task Handshakes_AgreeOnlyOnWhatWeOffer()
    {
        foreach (var entry in SharedVectors.Read("handshake").EnumerateArray())
        {
            using var server = new AnsweringStream(SharedVectors.Bytes(entry.GetProperty("server").GetString()!));
            await Assert.ThrowsAsync<ProtocolException>(
                async () => await Handshake.AgreeAsync(server, ServerAddress.From("localhost", 7687), default), entry.GetRawText());
        }
    }
}
