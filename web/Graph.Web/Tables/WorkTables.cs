using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Web.Hosting;
using Graph.Web.Resources;
using Graph.Web.ViewModels;

namespace Graph.Web.Tables;

/// <summary>Tables that go out as work: 调取清单, and a pasted list beside what is known.</summary>
public sealed class WorkTables(NextModel next, CheckModel check, SearchTokens tokens) : ITableSource
{
    private static PageText T => PageText.Instance;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, TableReader> Tables => new Dictionary<string, TableReader> { ["next"] = NextAsync, ["check"] = CheckAsync };

    private async Task<TableSheet?> NextAsync(TableQuery query, CancellationToken cancellation)
    {
        var request = new NextRequest(query.Text("kind"), query.Text("group"));
        var kept = await next.AllAsync(query.Viewer, request, cancellation);
        return new TableSheet(
            T["next.title"],
            [
                T["column.rank"], T["next.provider"], T["column.kind"], T["next.number"], T["next.holder"], T["next.from"], T["next.to"], T["column.why"],
            ],
            [.. kept.Take(TableSheet.RowsMax).Select(item => Cells(query.Viewer, item.Query, item.Rank))], kept.Count,
            FilterWords.Of(("column.kind", FilterWords.Word("kind", request.Kind)), ("column.group", request.GroupId)));
    }

    private static IReadOnlyList<object?> Cells(Viewer viewer, NextQuery query, int rank) =>
    [
        rank, query.Provider ?? T["next.provider.unknown"], T.Word("kind", query.Id.Kind), Shown.Key(query.Id, viewer),
        query.Name is null ? null : Shown.Name(query.Name, viewer), Day(query.AskFrom), Day(query.AskTo), NextReason.Of(query, null),
    ];

    private static string? Day(long? ticks) => ticks is null ? null : Shown.Day(ticks);

    private async Task<TableSheet?> CheckAsync(TableQuery query, CancellationToken cancellation)
    {
        if (query.Text("token") is not { } token || tokens.TextOf(token) is not { } text)
            return null;
        var page = await check.ReadAsync(query.Viewer, text, cancellation);
        return new TableSheet(
            T["check.title"],
            [
                T["check.line"], T["column.kind"], T["next.number"], T["column.name"], T["check.hit"], T["column.group"], T["column.role"],
                T["column.rank"], T["column.cases"], T["check.last"], T["column.queried"], T["check.times"],
            ],
            [.. page.Lines.Select(line => Cells(query.Viewer, line))], page.Lines.Count, []);
    }

    private static IReadOnlyList<object?> Cells(Viewer viewer, CheckLine line) =>
    [
        line.Item.Line, T.Word("kind", line.Entity.Id.Kind), Shown.Key(line.Entity.Id, viewer),
        line.Entity.Name is { } name ? Shown.Name(name, viewer) : null, T[line.IsHit ? "value.yes" : "value.no"],
        line.Group is { } group ? Shown.Label(group, viewer) : null,
        line.SetAside is { } aside ? T.Word("aside", aside) : line.Role is { } role ? T.Word("role", role) : null,
        line.Actor?.Rank, string.Join("; ", line.Cases), Shown.Time(line.LastActivity),
        line.IsQueried is { } queried ? T[queried ? "value.yes" : "value.no"] : null, line.Item.Times,
    ];
}
