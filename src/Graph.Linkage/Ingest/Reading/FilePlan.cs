using Graph.Linkage.Ingest.Tables;

namespace Graph.Linkage.Ingest.Reading;

/// <summary>How a file is read; a function of its bytes and its mapping alone, so that a resumed import reads the same way.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Options">How it is opened.</param>
/// <param name="Encoding">Encoding found.</param>
/// <param name="Format">Format found.</param>
/// <param name="Sheets">Sheets that are understood, by number.</param>
/// <param name="IsCommented">Whether rows that begin with # or % are comments.</param>
internal sealed record FilePlan(
    string Path, string Name, TableOptions Options, string Encoding, string Format, IReadOnlyDictionary<int, SheetPlan> Sheets, bool IsCommented)
{
    /// <summary>Name of the layout of the first sheet that is understood.</summary>
    public string Layout => Sheets.OrderBy(pair => pair.Key).First().Value.Layout;
}
