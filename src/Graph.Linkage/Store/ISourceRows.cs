using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Raw source rows, rejected ones included; written with their batch, read by (file hash, sheet, row) in milliseconds.</summary>
public interface ISourceRows
{
    /// <summary>The rows the viewer may see, in the order asked for; hidden and unknown ones are left out.</summary>
    Task<IReadOnlyList<SourceRow>> ReadAsync(Viewer viewer, IReadOnlyCollection<RowRef> rows, CancellationToken cancellation);
}
