using Graph.Bolt.Columns;
using Graph.Bolt.Tests.Wire;
using NUnit.Framework;

namespace Graph.Bolt.Tests;

/// <summary>Rows encoded from spans.</summary>
public sealed class RowBatchWriterTests
{
    [Test]
    public void Rows_AreEncodedAsListsWouldBe()
    {
        using var rows = new RowBatchWriter();
        rows.BeginRow(6);
        rows.Write(300);
        rows.Write(2.5);
        rows.Write("号");
        rows.WriteUtf8("k"u8);
        rows.WriteNull();
        rows.BeginList(2);
        rows.Write(true);
        rows.Write(new string('x', 1000));

        Assert.That(
            rows.Encoded.Written.ToArray(),
            Is.EqualTo(Codec.Encode(new object?[] { 300, 2.5, "号", "k", null, new object[] { true, new string('x', 1000) } })));
        Assert.That(rows.Rows, Is.EqualTo(1));
    }

    [Test]
    public void RowWithTooManyOrTooFewValues_IsRefused()
    {
        using var rows = new RowBatchWriter();
        rows.BeginRow(1);
        Assert.Throws<InvalidOperationException>(() => rows.BeginRow(1));
        rows.Write(1);
        Assert.Throws<InvalidOperationException>(() => rows.Write(2));
    }

    [Test]
    public void Cleared_ItTakesTheNextBatch()
    {
        using var rows = new RowBatchWriter();
        rows.BeginRow(2);
        rows.Clear();
        rows.BeginRow(1);
        rows.Write(5);

        Assert.That(rows.Encoded.Written.ToArray(), Is.EqualTo(new byte[] { 0x91, 5 }));
    }
}
