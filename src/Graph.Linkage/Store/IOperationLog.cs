using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>The append-only record of what people did, and the marks that rest on it.</summary>
public interface IOperationLog
{
    /// <summary>Appends an entry; entries are never changed.</summary>
    Task<Operation> AppendAsync(string by, string action, string subject, string? dossier, string? reason, string? details, CancellationToken cancellation);

    /// <summary>Sets or withdraws a mark with its log entry in one transaction. A mark survives re-import; the latest mark of a dossier holds.</summary>
    Task<Operation> MarkAsync(MarkRequest request, CancellationToken cancellation);

    /// <summary>Entries, latest first; those of dossiers hidden from the viewer are left out.</summary>
    Task<PageOf<Operation>> ListAsync(Viewer viewer, Slice slice, CancellationToken cancellation);
}
