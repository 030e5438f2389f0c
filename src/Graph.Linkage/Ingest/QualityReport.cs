using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Linkage.Ingest.Layouts;
using Graph.Linkage.Ingest.Reading;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest;

/// <summary>What the reader noticed in one file: outcomes, reasons, warnings, how full the columns are, the period, the coverage.</summary>
/// <remarks>Memory grows with the number of columns and of subjects of the file, not with its rows.</remarks>
public sealed class QualityReport
{
    /// <summary>A column at fault in more than this share of the data rows is suspected to be swapped with another.</summary>
    public const double SuspectShare = 0.2;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, long> _reasons = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _warnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _faultyColumns = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, SheetCounts> _sheets = [];
    private readonly Dictionary<EntityId, QueryRecordFact> _coverage = [];
    private long _read;
    private long _accepted;
    private long _repaired;
    private long _rejected;
    private long _blank;
    private Moment? _from;
    private Moment? _to;

    /// <summary>Accounting as the reader sees it: duplicates are recognised by the store.</summary>
    public RowCounts Counts => new(_read, _accepted, _repaired, 0, _rejected, _blank);

    /// <summary>How many rows were rejected for each reason.</summary>
    public IReadOnlyDictionary<string, long> Reasons => _reasons;

    /// <summary>How often each warning was noted.</summary>
    public IReadOnlyDictionary<string, long> Warnings => _warnings;

    /// <summary>Columns that were at fault in more than <see cref="SuspectShare"/> of the data rows.</summary>
    public IReadOnlyList<string> SuspectColumns => [.. _faultyColumns
        .Where(pair => pair.Value > SuspectShare * (_accepted + _repaired + _rejected)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>The periods for which the file holds the records of its subjects, by id of the subject.</summary>
    public IReadOnlyList<QueryRecordFact> QueryRecords => [.. _coverage.Values.OrderBy(record => record.Entity)];

    internal void CountRow() => _read++;

    internal void CountBlank() => _blank++;

    internal void CountReject(Reject reject)
    {
        _rejected++;
        _reasons[reject.Reason] = _reasons.GetValueOrDefault(reject.Reason) + 1;
        if (reject.Column is { } column)
            _faultyColumns[column] = _faultyColumns.GetValueOrDefault(column) + 1;
    }

    internal void CountWarning(string code) => _warnings[code] = _warnings.GetValueOrDefault(code) + 1;

    internal void CountCells(SheetPlan sheet, IReadOnlyList<string> cells)
    {
        if (!_sheets.TryGetValue(sheet.Sheet, out var counts))
            _sheets[sheet.Sheet] = counts = new SheetCounts(sheet);
        counts.Rows++;
        for (var i = 0; i < Math.Min(cells.Count, counts.Filled.Length); i++)
            counts.Filled[i] += string.IsNullOrWhiteSpace(cells[i]) ? 0 : 1;
    }

    internal void CountFacts(RowFacts row)
    {
        if (row.Outcome == RowOutcome.Repaired)
            _repaired++;
        else
            _accepted++;
        foreach (var happening in row.Events)
        {
            Cover(happening.At);
            if (happening.Side != EventSide.None)
                Query(row.Entities[happening.Side == EventSide.From ? happening.From : happening.To], happening);
        }
        foreach (var link in row.Links)
        {
            if (link.First is { } first)
                Cover(first);
        }
    }

    /// <summary>The report as JSON: rows, reasons, warnings, suspectColumns, period, sheets with their columns, subjects.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            rows = new { Counts.Read, Counts.Accepted, Counts.Repaired, Counts.Rejected, Counts.Blank },
            reasons = _reasons,
            warnings = _warnings,
            suspectColumns = SuspectColumns,
            period = _from is null ? null : new { from = _from.ToString(), to = _to.ToString() },
            subjects = _coverage.Count,
            sheets = _sheets.Select(pair => new
            {
                sheet = pair.Key,
                layout = pair.Value.Plan.Layout,
                headerRow = pair.Value.Plan.HeaderRow,
                columns = pair.Value.Columns(),
            }),
        },
        Json);

    private void Cover(Moment at)
    {
        if (_from is not { } from || at.CompareTo(from) < 0)
            _from = at;
        if (_to is not { } to || at.CompareTo(to) > 0)
            _to = at;
    }

    private void Query(EntityId subject, EventFact happening)
    {
        var at = happening.At;
        if (!_coverage.TryGetValue(subject, out var known))
            known = new QueryRecordFact(subject, happening.Provider, at, at, null, QueryResult.Data);
        _coverage[subject] = known with
        {
            Provider = known.Provider.Length > 0 ? known.Provider : happening.Provider,
            From = at.CompareTo(known.From) < 0 ? at : known.From,
            To = at.CompareTo(known.To) > 0 ? at : known.To,
        };
    }

    private sealed class SheetCounts(SheetPlan plan)
    {
        public SheetPlan Plan => plan;

        public long Rows { get; set; }

        public long[] Filled { get; } = new long[plan.Columns.Header.Names.Count];

        public IEnumerable<object> Columns()
        {
            var fields = plan.Columns.Fields.ToDictionary(plan.Columns.IndexOf, field => field);
            return plan.Columns.Header.Names.Select((name, i) => new
            {
                name, field = fields.GetValueOrDefault(i), filled = Filled[i], share = Rows == 0 ? 0 : Math.Round((double)Filled[i] / Rows, 4),
            });
        }
    }
}
