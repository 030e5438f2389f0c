using CsCheck;
using Graph.Bolt.Wire;
using NUnit.Framework;

namespace Graph.Bolt.Tests.Wire;

/// <summary>Values to bytes and back.</summary>
public sealed class PackStreamTests
{
    [TestCase(0, "00")]
    [TestCase(127, "7F")]
    [TestCase(-16, "F0")]
    [TestCase(-17, "C8EF")]
    [TestCase(-128, "C880")]
    [TestCase(128, "C90080")]
    [TestCase(-129, "C9FF7F")]
    [TestCase(32767, "C97FFF")]
    [TestCase(32768, "CA00008000")]
    [TestCase(-32769, "CAFFFF7FFF")]
    [TestCase(2147483648, "CB0000000080000000")]
    [TestCase(-2147483649, "CBFFFFFFFF7FFFFFFF")]
    public void Integer_TakesTheShortestForm(long value, string hex)
    {
        Assert.That(Convert.ToHexString(Codec.Encode(value)), Is.EqualTo(hex));
        Assert.That(Codec.Decode(Convert.FromHexString(hex)), Is.EqualTo(value));
    }

    [TestCase(0, 1)]
    [TestCase(15, 1)]
    [TestCase(16, 2)]
    [TestCase(255, 2)]
    [TestCase(256, 3)]
    [TestCase(65_535, 3)]
    [TestCase(65_536, 5)]
    public void TextListAndMap_HaveTheHeaderOfTheirSize(int size, int headerBytes)
    {
        var text = new string('x', size);
        var list = Enumerable.Repeat<object?>(1L, size).ToList();
        var map = Enumerable.Range(0, size).ToDictionary(i => i.ToString("x5"), i => (object?)null);

        Assert.That(Codec.Encode(text), Has.Length.EqualTo(headerBytes + size));
        Assert.That(Codec.Encode(list), Has.Length.EqualTo(headerBytes + size));
        Assert.That(Codec.Encode(map), Has.Length.EqualTo(headerBytes + size * 7));
        Assert.That(Codec.Decode(Codec.Encode(text)), Is.EqualTo(text));
        Assert.That(((List<object?>)Codec.Decode(Codec.Encode(list))!).SequenceEqual(list));
        Assert.That(((Dictionary<string, object?>)Codec.Decode(Codec.Encode(map))!).Keys.SequenceEqual(map.Keys));
    }

    [TestCase("中")]
    [TestCase("\U0001F4F1")]
    [TestCase("a\0b")]
    [TestCase("e\u0301")]
    public void Text_KeepsEveryCharacter(string text) => Assert.That(Codec.Decode(Codec.Encode(text)), Is.EqualTo(text));

    [Test]
    public void RandomValues_ComeBack() => Gen.Select(Gen.Long, Gen.Double, Gen.String, Gen.Byte.Array).Sample((integer, real, text, bytes) =>
    {
        var clean = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
        var value = new List<object?> { integer, real, clean, bytes, new Dictionary<string, object?> { [clean] = new List<object?> { null, true } } };
        Assert.That(Codec.Decode(Codec.Encode(value)), Is.EqualTo(value));
    });

    [Test]
    public void UnsignedNumberThatIsTooLarge_IsRefused()
    {
        Assert.Throws<OverflowException>(() => Codec.Encode(ulong.MaxValue));
        Assert.That(Codec.Encode((ulong)long.MaxValue), Is.EqualTo(Codec.Encode(long.MaxValue)));
    }

    [Test]
    public void Decimal_IsRefused() => Assert.Throws<ArgumentException>(() => Codec.Encode(1.5m));

    [Test]
    public void ListThatHoldsItself_IsRefused()
    {
        var list = new List<object>();
        list.Add(list);

        Assert.Throws<ArgumentException>(() => Codec.Encode(list));
    }

    [Test]
    public void EqualKeys_TheLastOneCounts() =>
        Assert.That(Codec.Decode(Convert.FromHexString("A28161018161" + "02")), Is.EqualTo(new Dictionary<string, object?> { ["a"] = 2L }));

    [TestCase("CE7FFFFFFF")]
    [TestCase("CEFFFFFFFF")]
    [TestCase("D2FFFFFFFF")]
    [TestCase("D27FFFFFFF41")]
    [TestCase("D67FFFFFFF01")]
    [TestCase("D6FFFFFFFF")]
    [TestCase("DA7FFFFFFF")]
    [TestCase("DDFFFF4E")]
    [TestCase("BF4E")]
    [TestCase("C4")]
    [TestCase("C5")]
    [TestCase("C7")]
    [TestCase("CF")]
    [TestCase("D3")]
    [TestCase("D7")]
    [TestCase("DB")]
    [TestCase("DE")]
    [TestCase("DF")]
    [TestCase("EF")]
    [TestCase("E0")]
    [TestCase("")]
    [TestCase("A1C001")]
    [TestCase("B1FF01")]
    public void ForgedBytes_AreAProtocolErrorAndCostNoMemory(string hex)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<ProtocolException>(() => Codec.Decode(Convert.FromHexString(hex)));

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [Test]
    public void ValueNestedWithoutEnd_IsAProtocolError() =>
        Assert.Throws<ProtocolException>(() => Codec.Decode([.. Enumerable.Repeat((byte)0x91, 1_000_000)]));

    [Test]
    public void RandomBytes_AreAValueOrAProtocolError() => Gen.Byte.Array[0, 200].Sample(bytes => IsValueOrProtocolError(bytes), iter: 20_000);

    [Test]
    public void BytesOfAValueWithOneChanged_AreAValueOrAProtocolError()
    {
        var sound = Codec.Encode(new Dictionary<string, object?>
        {
            ["list"] = new object?[] { 1, 2.5, "text", null, true },
            ["moment"] = DateTimeOffset.UnixEpoch,
            ["point"] = new Point(4326, 1, 2),
            ["duration"] = new Duration(1, 2, 3, 4),
        });

        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte).Sample((place, value) =>
        {
            var bytes = sound.ToArray();
            bytes[place] = value;
            IsValueOrProtocolError(bytes);
        }, iter: 20_000);
    }

    [Test]
    public void EveryBeginningOfAValue_IsAProtocolError()
    {
        var sound = Codec.Encode(new Dictionary<string, object?> { ["a"] = new[] { 1, 1000, 100_000 }, ["b"] = new string('x', 300), ["c"] = new DateOnly(2026, 1, 1) });

        for (var length = 0; length < sound.Length; length++)
            Assert.Throws<ProtocolException>(() => Codec.Decode(sound[..length]));
    }

    private static void IsValueOrProtocolError(byte[] bytes)
    {
        try
        {
            var reader = new PackStreamReader(bytes);
            ValueReader.Read(ref reader);
        }
        catch (ProtocolException)
        {
            // What a decoder may say about garbage.
        }
    }
}
