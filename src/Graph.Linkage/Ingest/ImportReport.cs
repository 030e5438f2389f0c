using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest;

/// <summary>What an import did.</summary>
/// <param name="ImportId">Its id; empty for a dry run.</param>
/// <param name="State">How it ended.</param>
/// <param name="Totals">Sum of the accounts of its files.</param>
/// <param name="Changed">What it added to the store.</param>
/// <param name="Files">Every file in the order of the import.</param>
public sealed record ImportReport(string ImportId, ImportState State, RowCounts Totals, ChangeCounts Changed, IReadOnlyList<FileReport> Files)
{
    /// <summary>Whether some file was refused.</summary>
    public bool HasRefusals => Files.Any(file => file.State == ImportFileState.Refused);
}
