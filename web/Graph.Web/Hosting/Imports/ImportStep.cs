namespace Graph.Web.Hosting.Imports;

/// <summary>How far an import is.</summary>
/// <param name="FileIndex">File being read, from 0.</param>
/// <param name="FileCount">Files in all.</param>
/// <param name="FileName">Its name.</param>
/// <param name="RowsRead">Rows read of this file.</param>
/// <param name="IsSettling">All files are read; the store pairs events.</param>
public sealed record ImportStep(int FileIndex, int FileCount, string FileName, long RowsRead, bool IsSettling)
{
    /// <summary>Share of files done, in [0, 1].</summary>
    public double Share => FileCount == 0 ? 0 : IsSettling ? 1 : FileIndex / (double)FileCount;
}
