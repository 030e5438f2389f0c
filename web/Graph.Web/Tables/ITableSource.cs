namespace Graph.Web.Tables;

/// <summary>Tables of one area that can be taken away as a workbook. Another table is a line here and a <c>TableTools</c> beside it on its page.</summary>
public interface ITableSource
{
    /// <summary>Readers by the name in the address <c>/export/{name}.xlsx</c>.</summary>
    IReadOnlyDictionary<string, TableReader> Tables { get; }
}
