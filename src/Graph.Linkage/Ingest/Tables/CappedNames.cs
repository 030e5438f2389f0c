using System.Xml;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Names of elements and attributes seen in a part; a workbook has a few dozen, a hostile one as many as it has bytes.</summary>
internal sealed class CappedNames : NameTable
{
    private const int NamesMax = 4096;

    private int _added;

    public override string Add(string key) => Get(key) ?? base.Add(Counted(key));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? base.Add(Counted(new string(key, start, len)));

    private string Counted(string name) =>
        ++_added <= NamesMax ? name : throw new XmlException("A part of a workbook has more names than any workbook.");
}
