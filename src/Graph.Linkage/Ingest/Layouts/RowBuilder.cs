using System.Globalization;
using System.Text;
using Graph.Linkage.Ingest.Tables;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>Gathers the facts of one row; the first failure turns the row into a reject.</summary>
internal sealed class RowBuilder(ColumnMap columns, TableRow row)
{
    private readonly List<EntityId> _entities = [];
    private readonly List<AttributeFact> _attributes = [];
    private readonly List<LinkFact> _links = [];
    private readonly List<EventFact> _events = [];
    private readonly List<string> _warnings = [];
    private Reject? _reject;
    private bool _isRepaired;

    public bool IsRejected => _reject is not null;

    public int EntityCount => _entities.Count;

    public string? ColumnOf(string field) => columns.NameOf(field);

    /// <summary>The cell as read.</summary>
    public string Raw(string field) => columns.Cell(row.Cells, field);

    /// <summary>The cell as text: NFKC, trimmed, null for blank and null words.</summary>
    public string? Text(string field) => TextOf(Raw(field));

    public static string? TextOf(string cell)
    {
        var text = cell.Normalize(NormalizationForm.FormKC).Trim(' ', '\t', '\r', '\n', '\'', '"', '`', '\u200B', '\uFEFF');
        return text.Length == 0 || IdentifierText.IsNull(text) ? null : text;
    }

    public void Repaired() => _isRepaired = true;

    public void Warn(string code) => _warnings.Add(code);

    /// <summary>Rejects the row; the first reason stays.</summary>
    public void Fail(string? field, string reason) => FailAt(field is null ? null : columns.NameOf(field), reason, field is null ? null : Raw(field));

    public void FailAt(string? column, string reason, string? value) =>
        _reject ??= new Reject(row.Sheet, row.Row, row.Line, column, reason, string.IsNullOrEmpty(value) ? null : value);

    /// <summary>The key of an identifier the row cannot do without: a missing or faulty one rejects the row.</summary>
    public string? Required(string field, Func<string, IdentifierReading> read)
    {
        if (IdentifierText.IsNull(Raw(field)))
        {
            Fail(field, "cell.missing");
            return null;
        }
        var reading = read(Raw(field));
        if (reading.Key is null)
            Fail(field, reading.Fault!);
        return Taken(reading, Raw(field));
    }

    /// <summary>The key of an identifier the row can do without: a faulty one is left out with a warning, lost digits reject the row.</summary>
    public string? Optional(string field, Func<string, IdentifierReading> read)
    {
        if (IdentifierText.IsNull(Raw(field)))
            return null;
        var reading = read(Raw(field));
        if (reading.Key is null)
            Omit(columns.NameOf(field), reading.Fault!, Raw(field));
        return Taken(reading, Raw(field));
    }

    /// <summary>Notes an identifier that is left out; lost digits reject the row.</summary>
    public void Omit(string? column, string fault, string value)
    {
        if (fault == "digits.lost")
            FailAt(column, fault, value);
        else
            Warn(fault);
    }

    /// <summary>Notes repairs and warnings of a reading and gives its key.</summary>
    /// <remarks>
    /// Writing a good number canonically (a country code, the first 14 digits of an IMEI, a hyphen less) is no repair; taking dirt off
    /// it (full-width digits, quotes, blanks inside) or upgrading it is one.
    /// </remarks>
    public string? Taken(IdentifierReading reading, string raw)
    {
        var isRepaired = reading.IsRepaired && reading.Key is not null
            && (IdentifierText.Clean(raw) != raw.Trim().Replace("-", "", StringComparison.Ordinal) || reading.Warnings.Contains("id.upgraded"));
        _isRepaired |= isRepaired;
        _warnings.AddRange(reading.Warnings);
        return reading.Key;
    }

    /// <summary>Index of an entity of the row; the same one is entered once.</summary>
    public int Add(string kind, string key) => Add(new EntityId(kind, key));

    public int Add(EntityId id)
    {
        var index = _entities.IndexOf(id);
        if (index >= 0)
            return index;
        _entities.Add(id);
        return _entities.Count - 1;
    }

    /// <summary>Index of an optional entity, or null where the key is.</summary>
    public int? AddOptional(string kind, string? key) => key is null ? null : Add(kind, key);

    public EntityId this[int entity] => _entities[entity];

    public void Attribute(int? entity, string name, string? value)
    {
        if (entity is { } index && !string.IsNullOrWhiteSpace(value) && !_attributes.Any(a => a.Entity == index && a.Name == name && a.Value == value))
            _attributes.Add(new AttributeFact(index, name, value));
    }

    /// <summary>Sets an attribute from a text column.</summary>
    public void AttributeFrom(int? entity, string name, string field) => Attribute(entity, name, Text(field));

    public void Link(string type, int? from, int? to, Moment? first = null, Moment? last = null, long count = 1)
    {
        if (from is { } a && to is { } b && a != b && !_links.Any(link => link.Type == type && link.From == a && link.To == b))
            _links.Add(new LinkFact(type, a, b, !LinkTypes.IsSymmetric(type), first, Later(first, last), count));
    }

    public void Link(LinkFact link) => _links.Add(link);

    public void Event(EventFact happening) => _events.Add(happening);

    public RowReading Finish(UInt128 key) => _reject is not null
        ? Rejected()
        : new RowReading(
            new RowFacts(
                row.Sheet, row.Row, key, _isRepaired ? RowOutcome.Repaired : RowOutcome.Accepted, _entities, _attributes, _links, _events),
            null, _warnings);

    /// <summary>A sighting key of all that the row says, for rows whose family has no key of its own.</summary>
    public UInt128 ContentKey(string family)
    {
        var fields = new List<string?>();
        fields.AddRange(_entities.Select(entity => entity.ToString()));
        fields.AddRange(_attributes.SelectMany(a => new[] { "a", Written(a.Entity), a.Name, a.Value }));
        fields.AddRange(_links.SelectMany(l => Written(l.Details).Prepend(string.Create(
            CultureInfo.InvariantCulture,
            $"{l.Type} {l.From} {l.To} {l.IsDirected} {l.First?.UtcTicks} {l.Last?.UtcTicks} {l.Count} {l.SumFen} {l.Weight}"))));
        fields.AddRange(_events.SelectMany(e => Written(e.Details).Prepend(string.Create(
            CultureInfo.InvariantCulture,
            $"{e.Type} {e.From} {e.To} {e.IsDirected} {e.At.UtcTicks} {e.Until?.UtcTicks} {e.AmountFen} {e.Seconds} {e.Count} {e.Weight}"))));
        return SightingKey.Of(family, fields);
    }

    private static string Written(int place) => place.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string?> Written(IReadOnlyDictionary<string, string>? details) =>
        details is null ? [] : details.SelectMany(pair => new[] { pair.Key, pair.Value });

    public RowReading Rejected() => new(null, _reject!, _warnings);

    // An interval that ends before it starts keeps its start only: one of the two was mistyped and nothing says which.
    private static Moment? Later(Moment? first, Moment? last) =>
        first is { } a && last is { } b && b.UtcTicks < a.UtcTicks ? null : last;
}
