namespace Graph.Linkage.Ingest.Tables;

/// <summary>A file of records, read as a stream in bounded memory.</summary>
public interface ITable : IDisposable
{
    /// <summary><c>csv</c> or <c>xlsx</c>.</summary>
    string Format { get; }

    /// <summary><c>utf-8</c>, <c>utf-8-bom</c>, <c>gb18030</c>, <c>utf-16le</c>, <c>utf-16be</c> or <c>xlsx</c>.</summary>
    string Encoding { get; }

    /// <summary>Names of the sheets in file order; one empty name for a text file.</summary>
    IReadOnlyList<string> SheetNames { get; }

    /// <summary>The records in file order, from the beginning at each call.</summary>
    /// <exception cref="Model.GraphException"><c>file.*</c> when the file proves unreadable on the way.</exception>
    IEnumerable<TableRow> Rows(CancellationToken cancellation);
}
