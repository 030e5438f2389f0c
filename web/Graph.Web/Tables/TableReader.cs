namespace Graph.Web.Tables;

/// <summary>Reads a table; null when the viewer has no such thing.</summary>
public delegate Task<TableSheet?> TableReader(TableQuery query, CancellationToken cancellation);
