using System.Text;
using System.Xml;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>One part of a workbook as a stream of elements, bounded in depth, in names and in the length of each item.</summary>
internal sealed class XlsxPart : IDisposable
{
    /// <summary>Longest row or text in bytes of XML.</summary>
    public const long ItemMax = 16L << 20;

    private const int DepthMax = 128;

    private readonly BoundedStream _stream;
    private readonly XmlReader _reader;

    public XlsxPart(BoundedStream stream)
    {
        _stream = stream;
        _reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true,
            IgnoreProcessingInstructions = true, NameTable = new CappedNames(),
        });
    }

    public int Depth => _reader.Depth;

    public bool IsElement => _reader.NodeType == XmlNodeType.Element;

    public bool IsEmpty => _reader.IsEmptyElement;

    public string LocalName => _reader.LocalName;

    /// <summary>Goes to the next node; false at the end.</summary>
    /// <exception cref="XmlException">The part is damaged or nested beyond reason.</exception>
    public bool Read()
    {
        if (!_reader.Read())
            return false;
        return _reader.Depth <= DepthMax ? true : throw new XmlException("A part of a workbook is nested too deep.");
    }

    /// <summary>Goes to the next element of a name; false at the end.</summary>
    public bool ReadTo(string localName)
    {
        while (Read())
        {
            if (IsElement && LocalName == localName)
                return true;
        }
        return false;
    }

    /// <summary>A new row or text begins; what was read before no longer counts.</summary>
    public void BeginItem() => _stream.BeginItem();

    public string? Attribute(string name) => _reader.GetAttribute(name);

    /// <summary>The relationship the element refers to; its namespace differs between the two editions of the format.</summary>
    public string RelationshipId()
    {
        var id = "";
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.LocalName == "id" && _reader.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                id = _reader.Value;
        }
        _reader.MoveToElement();
        return id;
    }

    /// <summary>The text of the element the reader stands on: its runs joined, phonetic guides left out.</summary>
    public string Text()
    {
        if (IsEmpty)
            return "";
        var text = new StringBuilder();
        var end = Depth;
        var guide = int.MaxValue;
        while (Read() && Depth > end)
        {
            if (Depth <= guide)
                guide = IsElement && LocalName == "rPh" ? Depth : int.MaxValue;
            if (Depth < guide && _reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace)
                text.Append(_reader.Value);
        }
        return text.ToString();
    }

    public void Dispose() => _reader.Dispose();
}
