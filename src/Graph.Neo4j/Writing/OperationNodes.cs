using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Appends to the operation log inside a transaction.</summary>
internal static class OperationNodes
{
    public static async Task<Operation> AppendAsync(
        WriteTransaction tx, string by, string action, string subject, string? dossier, string? reason, string? details)
    {
        var sequence = (await tx.QueryAsync(
            "operation-append", ("at", tx.Now.UtcTicks), ("by", by), ("action", action), ("subject", subject), ("dossier", dossier), ("reason", reason), ("details", details)))
            .Single().Long("seq");
        return new Operation(sequence, tx.Now, by, action, subject, dossier, reason, details);
    }
}
