using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Sqlite;

/// <summary>Operation log and marks of the embedded store.</summary>
internal sealed class SqliteOperationLog(SqliteStore store) : IOperationLog
{
    public Task<Operation> AppendAsync(
        string by, string action, string subject, string? dossier, string? reason, string? details, CancellationToken cancellation) =>
        store.WriteAsync(db => OperationTable.Append(db, store.Time, by, action, subject, dossier, reason, details), cancellation);

    public Task<Operation> MarkAsync(MarkRequest request, CancellationToken cancellation)
    {
        if (!Marks.All.Contains(request.Mark))
            throw new GraphException(new UserMessage("mark.unknown", request.Mark, string.Join(", ", Marks.All)));
        if (string.IsNullOrWhiteSpace(request.Reason))
            throw new GraphException(new UserMessage("mark.reason"));
        return store.WriteAsync(db => Mark(db, request, cancellation), cancellation);
    }

    public Task<PageOf<Operation>> ListAsync(Viewer viewer, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        db =>
        {
            var visible = db
                .Query(
                    "SELECT seq, at, by, action, subject, dossier, reason, details FROM operation ORDER BY seq DESC",
                    row => new Operation(
                        row.GetInt64(0), new DateTimeOffset(row.GetInt64(1), TimeSpan.Zero), row.GetString(2), row.GetString(3), row.GetString(4),
                        row.Text(5), row.Text(6), row.Text(7)))
                .Where(operation => operation.Dossier is null || viewer.Dossiers is null || viewer.Dossiers.Contains(operation.Dossier))
                .ToList();
            return new PageOf<Operation>([.. slice.Of(visible)], visible.Count);
        },
        cancellation);

    private Operation Mark(Database db, MarkRequest request, CancellationToken cancellation)
    {
        var details = StoreJson.Write(new { mark = request.Mark, caseNo = request.CaseNo });
        var operation = OperationTable.Append(
            db, store.Time, request.By, "mark", request.Entity.ToString(), request.Dossier, request.Reason, details);
        var content = new ContentState(db);
        var settlement = new Settlement(db, cancellation, content);
        Withdraw(db, request, new Removal(db, content, settlement));
        if (request.Mark != Marks.None)
        {
            var writer = new FactWriter(db, content);
            var source = SourceTable.Support(db, RowRef.OperationLog, request.Dossier, "", RowRef.OperationLog, 0);
            var row = new RowRef(RowRef.OperationLog, 0, operation.Sequence);
            var key = new CanonicalForm().Add(row.FileHash).Add(row.Row).Finish();
            var sighting = writer.AddSighting(source, row, request.Dossier, "", key)!.Value;
            var nid = writer.AddEntity(request.Entity, sighting);
            writer.AddAttribute(nid, Marks.Attribute, request.Mark, null, null, sighting);
        }
        content.Save();
        settlement.Run(importId: "");
        return operation;
    }

    private static void Withdraw(Database db, MarkRequest request, Removal removal)
    {
        foreach (var sighting in db.Query(
            """
            SELECT s.id FROM entity e JOIN entity_sighting x ON x.nid = e.nid JOIN sighting s ON s.id = x.sighting JOIN source src ON src.id = s.source
            WHERE e.kind = $1 AND e.key = $2 AND src.file_hash = $3 AND src.dossier = $4
            """,
            row => row.GetInt64(0), EntityKinds.PrefixOf(request.Entity.Kind), request.Entity.Key, RowRef.OperationLog, request.Dossier))
        {
            removal.RemoveSighting(sighting);
        }
    }
}
