using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting;
using Graph.Web.Resources;
using Graph.Web.ViewModels;

namespace Graph.Web.Tables;

/// <summary>Runs, operations, marks and hits of a search.</summary>
public sealed class LogTables(IStore store, MarksModel marks, SearchTokens tokens) : ITableSource
{
    private const int HitsMax = 200;

    private static PageText T => PageText.Instance;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, TableReader> Tables => new Dictionary<string, TableReader>
    {
        ["runs"] = RunsAsync, ["operations"] = OperationsAsync, ["marks"] = MarksAsync, ["search"] = SearchAsync,
    };

    private async Task<TableSheet?> RunsAsync(TableQuery query, CancellationToken cancellation)
    {
        var runs = await store.Runs.ListAsync(query.Viewer, Slice.First(TableSheet.RowsMax), cancellation);
        return new TableSheet(
            T["jobs.title"],
            [T["run.enqueued"], T["run.ended"], T["column.state"], T["run.trigger"], T["column.by"], T["run.scope"], T["run.id"], T["run.snapshot"], T["table.note"]],
            [
                .. runs.Items.Select(run => (IReadOnlyList<object?>)
                [
                    Shown.Time(run.EnqueuedAt), Shown.Time(run.EndedAt), T.Word("run.state", run.State.ToString()), T.Word("run.trigger", run.Request.Trigger),
                    run.Request.By, Shown.Scope(run.Request.Scope), run.Id, run.Snapshot, run.Error is { } error ? Shown.Message(error) : null,
                ]),
            ],
            runs.Total, []);
    }

    private async Task<TableSheet?> OperationsAsync(TableQuery query, CancellationToken cancellation)
    {
        var operations = await store.Operations.ListAsync(query.Viewer, Slice.First(TableSheet.RowsMax), cancellation);
        return new TableSheet(
            T["settings.log"], [T["log.sequence"], T["column.time"], T["column.by"], T["log.action"], T["log.subject"], T["log.dossier"], T["log.reason"], T["table.details"]],
            [
                .. operations.Items.Select(entry => (IReadOnlyList<object?>)
                [
                    entry.Sequence, Shown.Time(entry.At), entry.By, T.Word("action", entry.Action), Shown.Text(entry.Subject, query.Viewer), entry.Dossier,
                    Shown.Text(entry.Reason ?? "", query.Viewer), Shown.Text(entry.Details ?? "", query.Viewer),
                ]),
            ],
            operations.Total, []);
    }

    private async Task<TableSheet?> MarksAsync(TableQuery query, CancellationToken cancellation)
    {
        var mark = query.Text("mark");
        var (lines, total) = await marks.AllAsync(query.Viewer, mark, TableSheet.RowsMax, cancellation);
        return new TableSheet(
            T["marks.title"], [T["mark.title"], T["column.kind"], T["column.actor"], T["table.number"], T["mark.case"], T["mark.reason"], T["column.by"], T["column.time"]],
            [
                .. lines.Select(line => (IReadOnlyList<object?>)
                [
                    T.Word("mark", line.Entity.Mark ?? Marks.None), T.Word("kind", line.Entity.Id.Kind),
                    line.Entity.Name is { Length: > 0 } name ? Shown.Name(name, query.Viewer) : null, Shown.Key(line.Entity.Id, query.Viewer), line.CaseNo,
                    Shown.Text(line.Reason ?? "", query.Viewer), line.By, Shown.Time(line.At),
                ]),
            ],
            total, FilterWords.Of(("mark.title", FilterWords.Word("mark", mark))));
    }

    private async Task<TableSheet?> SearchAsync(TableQuery query, CancellationToken cancellation)
    {
        if (query.Text("token") is not { } token || tokens.TextOf(token) is not { } text)
            return null;
        var groups = await store.Search.FindAsync(query.Viewer, text, HitsMax, cancellation);
        return new TableSheet(
            T["table.search"], [T["column.kind"], T["column.actor"], T["table.number"], T["mark.title"], T["table.matched"]],
            [
                .. groups.SelectMany(group => group.Hits).Select(hit => (IReadOnlyList<object?>)
                [
                    T.Word("kind", hit.Entity.Id.Kind), hit.Entity.Name is { Length: > 0 } name ? Shown.Name(name, query.Viewer) : null,
                    Shown.Key(hit.Entity.Id, query.Viewer), FilterWords.Word("mark", hit.Entity.Mark), Shown.Matched(hit, query.Viewer),
                ]),
            ],
            groups.Sum(group => group.Total), [Shown.Text(text, query.Viewer)]);
    }
}
