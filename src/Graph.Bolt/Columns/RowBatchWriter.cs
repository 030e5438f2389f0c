using System.Runtime.CompilerServices;
using Graph.Bolt.Wire;

namespace Graph.Bolt.Columns;

/// <summary>Encodes the rows of an <c>UNWIND $rows AS r</c> straight from spans, each row a short list.</summary>
/// <remarks>Not thread-safe. <see cref="Clear"/> makes it ready for the next batch in the same memory.</remarks>
public sealed class RowBatchWriter : IDisposable
{
    private readonly PackStreamWriter _writer = new();
    private long _missing;

    /// <summary>A writer for a parameter.</summary>
    public RowBatchWriter(string parameter = "rows")
    {
        ArgumentException.ThrowIfNullOrEmpty(parameter);
        Parameter = parameter;
    }

    /// <summary>Name of the parameter that the rows become.</summary>
    public string Parameter { get; }

    /// <summary>Rows begun.</summary>
    public int Rows { get; private set; }

    /// <summary>Bytes written.</summary>
    public int Bytes => _writer.Length;

    internal PackStreamWriter Encoded
    {
        get
        {
            DemandWhole();
            return _writer;
        }
    }

    /// <summary>Begins a row; exactly so many values must follow.</summary>
    /// <exception cref="InvalidOperationException">The row before it is not complete.</exception>
    public void BeginRow(int values)
    {
        DemandWhole();
        _writer.WriteListHeader(values);
        _missing = values;
        Rows++;
    }

    /// <summary>Begins a list as the next value; exactly so many items must follow.</summary>
    public void BeginList(int items)
    {
        Count();
        _writer.WriteListHeader(items);
        _missing += items;
    }

    /// <summary>Writes an integer.</summary>
    public void Write(long value)
    {
        Count();
        _writer.WriteInteger(value);
    }

    /// <summary>Writes a float.</summary>
    public void Write(double value)
    {
        Count();
        _writer.WriteFloat(value);
    }

    /// <summary>Writes a boolean.</summary>
    public void Write(bool value)
    {
        Count();
        _writer.WriteBoolean(value);
    }

    /// <summary>Writes text.</summary>
    public void Write(ReadOnlySpan<char> value)
    {
        Count();
        _writer.WriteString(value);
    }

    /// <summary>Writes text that is UTF-8 already.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> value)
    {
        Count();
        _writer.WriteUtf8(value);
    }

    /// <summary>Writes null.</summary>
    public void WriteNull()
    {
        Count();
        _writer.WriteNull();
    }

    /// <summary>Forgets the rows.</summary>
    public void Clear()
    {
        _writer.Clear();
        (_missing, Rows) = (0, 0);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _writer.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Count()
    {
        if (--_missing < 0)
            Refuse("The row has all its values already; begin the next one.");
    }

    private void DemandWhole()
    {
        if (_missing > 0)
            Refuse($"Row {Rows} lacks {_missing} values.");
    }

    private static void Refuse(string reason) => throw new InvalidOperationException(reason);
}
