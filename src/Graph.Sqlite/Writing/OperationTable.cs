using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Appends to the operation log inside a transaction.</summary>
internal static class OperationTable
{
    public static Operation Append(
        Database db, TimeProvider time, string by, string action, string subject, string? dossier, string? reason, string? details)
    {
        var operation = new Operation(
            db.Scalar<long>("SELECT ifnull(max(seq), 0) FROM operation") + 1, time.GetUtcNow(), by, action, subject, dossier, reason, details);
        db.Execute(
            "INSERT INTO operation (seq, at, by, action, subject, dossier, reason, details) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            operation.Sequence, operation.At.UtcTicks, by, action, subject, dossier, reason, details);
        return operation;
    }
}
