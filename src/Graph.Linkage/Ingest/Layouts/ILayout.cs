namespace Graph.Linkage.Ingest.Layouts;

/// <summary>A kind of file that is understood without a mapping.</summary>
public interface ILayout
{
    /// <summary>Stable name, such as <c>statement</c>; its text is <c>layout.&lt;name&gt;</c>.</summary>
    string Name { get; }

    /// <summary>Names under which each field occurs, in order of preference.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; }

    /// <summary>
    /// How well a header fits: 0 when a column without which the layout makes no sense is missing, else higher for more known columns.
    /// </summary>
    int Recognise(ColumnMap columns);

    /// <summary>A reader of the rows below a recognised header. What it decides from the sample holds for the whole sheet.</summary>
    /// <exception cref="Model.GraphException">The sheet lacks something that no row can supply; the file is to be refused.</exception>
    IRowReader CreateReader(SheetContext sheet);
}
