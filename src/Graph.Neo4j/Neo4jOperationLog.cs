using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Operation log and marks of the Neo4j store.</summary>
internal sealed class Neo4jOperationLog(Neo4jStore store) : IOperationLog
{
    public Task<Operation> AppendAsync(
        string by, string action, string subject, string? dossier, string? reason, string? details, CancellationToken cancellation) =>
        store.WriteAsync(tx => OperationNodes.AppendAsync(tx, by, action, subject, dossier, reason, details), cancellation);

    public Task<Operation> MarkAsync(MarkRequest request, CancellationToken cancellation)
    {
        if (!Marks.All.Contains(request.Mark))
            throw new GraphException(new UserMessage("mark.unknown", request.Mark, string.Join(", ", Marks.All)));
        if (string.IsNullOrWhiteSpace(request.Reason))
            throw new GraphException(new UserMessage("mark.reason"));
        return store.WriteAsync(tx => MarkAsync(tx, request), cancellation);
    }

    public Task<PageOf<Operation>> ListAsync(Viewer viewer, Slice slice, CancellationToken cancellation) => store.ReadAsync(
        async db =>
        {
            var visible = (await db.QueryAsync("operations", ("dossiers", viewer.Dossiers))).Select(row => new Operation(
                row.Long("seq"), new DateTimeOffset(row.Long("at"), TimeSpan.Zero), row.Text("by"), row.Text("action"), row.Text("subject"),
                row.TextOrNull("dossier"), row.TextOrNull("reason"), row.TextOrNull("details"))).ToList();
            return new PageOf<Operation>([.. slice.Of(visible)], visible.Count);
        },
        cancellation);

    private static async Task<Operation> MarkAsync(WriteTransaction tx, MarkRequest request)
    {
        var (subject, log) = (request.Entity.ToString(), RowRef.OperationLog);
        var operation = await OperationNodes.AppendAsync(
            tx, request.By, "mark", subject, request.Dossier, request.Reason, StoreJson.Write(new { mark = request.Mark, caseNo = request.CaseNo }));
        var source = await SourceNodes.SupportAsync(tx, log, request.Dossier, "", log, 0);
        foreach (var page in await tx.QueryAsync("pages-withdraw-subject", ("source", source), ("subject", subject)))
        {
            Pages.Uncount(tx, page, log, request.Dossier, "");
            tx.Generation++;
        }
        if (request.Mark != Marks.None)
        {
            var key = new CanonicalForm().Add(log).Add(operation.Sequence).Finish();
            var row = new RowFacts(
                0, operation.Sequence, key, RowOutcome.Accepted, [request.Entity], [new AttributeFact(0, Marks.Attribute, request.Mark)], [], []);
            await Pages.WriteAsync(tx, source, log, request.Dossier, "", [], [row], subject);
        }
        await (await Settlement.BeginAsync(tx)).TakeSubjectAsync(source, subject);
        return operation;
    }
}
