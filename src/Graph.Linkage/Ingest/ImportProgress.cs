namespace Graph.Linkage.Ingest;

/// <summary>How far an import is.</summary>
/// <param name="FileIndex">File being read, from 0.</param>
/// <param name="FileCount">Files in all.</param>
/// <param name="FileName">Its name as shown.</param>
/// <param name="RowsRead">Rows read of this file.</param>
/// <param name="IsSettling">All files are read and the store pairs events.</param>
public sealed record ImportProgress(int FileIndex, int FileCount, string FileName, long RowsRead, bool IsSettling = false);
