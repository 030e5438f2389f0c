using Graph.Linkage.Export;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Resources;
using Graph.Web.ViewModels;

namespace Graph.Web.Tables;

/// <summary>What is known of one object: attributes, links, events, source rows, query records.</summary>
public sealed class EntityTables(IStore store) : ITableSource
{
    private static PageText T => PageText.Instance;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, TableReader> Tables => new Dictionary<string, TableReader>
    {
        ["attributes"] = AttributesAsync, ["links"] = LinksAsync, ["events"] = EventsAsync, ["rows"] = RowsAsync, ["coverage"] = CoverageAsync,
    };

    private async Task<TableSheet?> AttributesAsync(TableQuery query, CancellationToken cancellation)
    {
        if (await EntityAsync(query, cancellation) is not { } entity)
            return null;
        var attributes = await store.Reader.AttributesAsync(query.Viewer, entity.Nid, cancellation);
        return new TableSheet(
            T["entity.attributes"], [T["attribute.name"], T["attribute.value"], T["table.shown"], T["table.from"], T["table.until"], T["column.rows"]],
            [
                .. attributes.Select(attribute => (IReadOnlyList<object?>)
                [
                    T.Word("attribute", attribute.Name), Shown.Attribute(attribute, query.Viewer), T[attribute.IsShown ? "value.yes" : "value.no"],
                    Shown.Time(attribute.From), Shown.Time(attribute.To), attribute.Evidence.Rows,
                ]),
            ],
            attributes.Count, [Shown.Label(entity, query.Viewer)]);
    }

    private async Task<TableSheet?> LinksAsync(TableQuery query, CancellationToken cancellation)
    {
        if (await EntityAsync(query, cancellation) is not { } entity)
            return null;
        var (type, kind) = (query.Text("type"), query.Text("kind"));
        var links = await store.Reader.LinksAsync(query.Viewer, new LinkQuery(entity.Nid, type, kind), Slice.First(TableSheet.RowsMax), cancellation);
        return new TableSheet(
            T["tab.Links"],
            [
                T["column.link"], T["column.direction"], T["column.kind"], T["column.other"], T["table.number"], T["column.count"], T["table.sum"],
                T["column.firstseen"], T["column.lastseen"], T["column.rows"],
            ],
            [
                .. links.Items.Select(link =>
                {
                    var isOut = link.From.Nid == entity.Nid;
                    var other = isOut ? link.To : link.From;
                    return (IReadOnlyList<object?>)
                    [
                        T.Word("link", link.Type), T[LinkTypes.IsSymmetric(link.Type) ? "direction.both" : isOut ? "direction.out" : "direction.in"],
                        T.Word("kind", other.Id.Kind), Name(other, query.Viewer), Shown.Key(other.Id, query.Viewer), link.Count, Money(link.SumFen),
                        Shown.Time(link.First), Shown.Time(link.Last), link.Evidence.Rows,
                    ];
                }),
            ],
            links.Total,
            [
                Shown.Label(entity, query.Viewer),
                .. FilterWords.Of(("column.link", FilterWords.Word("link", type)), ("column.kind", FilterWords.Word("kind", kind))),
            ]);
    }

    private async Task<TableSheet?> EventsAsync(TableQuery query, CancellationToken cancellation)
    {
        if (await EntityAsync(query, cancellation) is not { } entity)
            return null;
        var type = query.Text("type");
        var events = await store.Reader.EventsAsync(query.Viewer, new EventQuery(Nid: entity.Nid, Type: type), Slice.First(TableSheet.RowsMax), cancellation);
        return new TableSheet(
            T["tab.Events"],
            [
                T["column.time"], T["column.link"], T["column.from"], T["table.fromnumber"], T["column.to"], T["table.tonumber"], T["table.amount"],
                T["table.seconds"], T["table.failed"], T["column.rows"],
            ],
            [
                .. events.Items.Select(happening => (IReadOnlyList<object?>)
                [
                    Shown.Time(happening.At), T.Word("link", happening.Type), Name(happening.From, query.Viewer), Shown.Key(happening.From.Id, query.Viewer),
                    Name(happening.To, query.Viewer), Shown.Key(happening.To.Id, query.Viewer), happening.AmountFen is { } fen ? new Fen(fen) : null,
                    happening.Seconds, T[happening.Failed ? "value.yes" : "value.no"], happening.Evidence.Rows,
                ]),
            ],
            events.Total, [Shown.Label(entity, query.Viewer), .. FilterWords.Of(("column.link", FilterWords.Word("link", type)))]);
    }

    private async Task<TableSheet?> RowsAsync(TableQuery query, CancellationToken cancellation)
    {
        if (await EntityAsync(query, cancellation) is not { } entity)
            return null;
        var refs = await store.Reader.SightingsAsync(query.Viewer, entity.Nid, Slice.First(TableSheet.RowsMax), cancellation);
        var rows = await store.SourceRows.ReadAsync(query.Viewer, refs.Items, cancellation);
        return new TableSheet(
            T["tab.Rows"], [T["column.file"], T["column.sheet"], T["column.line"], T["column.text"]],
            [
                .. rows.Select(row => (IReadOnlyList<object?>)
                [
                    row.FileName, row.Ref.Sheet + 1, row.Line,
                    string.Join("; ", Shown.Cells(row, query.Viewer).Select(cell => $"{cell.Heading}: {cell.Value}")),
                ]),
            ],
            refs.Total, [Shown.Label(entity, query.Viewer)]);
    }

    private async Task<TableSheet?> CoverageAsync(TableQuery query, CancellationToken cancellation)
    {
        if (await EntityAsync(query, cancellation) is not { } entity)
            return null;
        var records = await store.Reader.CoverageAsync(query.Viewer, entity.Nid, cancellation);
        return new TableSheet(
            T["tab.Coverage"], [T["coverage.provider"], T["table.from"], T["table.until"], T["coverage.letter"], T["coverage.result"]],
            [
                .. records.Select(record => (IReadOnlyList<object?>)
                    [record.Provider, Shown.Time(record.From), Shown.Time(record.To), record.LetterNo, T.Word("query", record.Result.ToString())]),
            ],
            records.Count, [Shown.Label(entity, query.Viewer)]);
    }

    private async Task<EntityRow?> EntityAsync(TableQuery query, CancellationToken cancellation) =>
        query.Number("nid") is { } nid && await store.Reader.GetAsync(query.Viewer, [nid], cancellation) is [var entity] ? entity : null;

    private static string? Name(EntityRow entity, Viewer viewer) => entity.Name is { Length: > 0 } name ? Shown.Name(name, viewer) : null;

    private static Fen? Money(long fen) => fen == 0 ? null : new Fen(fen);
}
