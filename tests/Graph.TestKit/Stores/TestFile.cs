using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.TestKit;

/// <summary>A small file of facts: each call adds one source row. Ids are written <c>phone:8615400000001</c>.</summary>
public sealed class TestFile
{
    private readonly List<RowFacts> _rows = [];

    private TestFile(string name) => Name = name;

    /// <summary>An empty file; its hash comes from its name.</summary>
    public static TestFile Named(string name) => new(name);

    public string Name { get; }

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name)));

    public IReadOnlyList<RowFacts> Rows => _rows;

    /// <summary>A row that names one entity with attributes.</summary>
    public TestFile Entity(string id, params (string Name, string Value)[] attributes) => Add(
        [Id(id)], [.. attributes.Select(attribute => new AttributeFact(0, attribute.Name, attribute.Value))], [], [], $"{id}|{string.Join('|', attributes)}");

    /// <summary>A row that states an undated link.</summary>
    public TestFile Link(string type, string from, string to, long count = 1, bool isDirected = true, double? weight = null) => Add(
        [Id(from), Id(to)], [], [new LinkFact(type, 0, 1, isDirected, Count: count, Weight: weight)], [], $"{type}|{from}|{to}|{count}");

    /// <summary>A call as one side recorded it; <paramref name="time"/> is Beijing time, <c>2026-01-02 03:04:05</c>.</summary>
    public TestFile Call(string from, string to, string time, EventSide side = EventSide.From, int seconds = 60) => Event(
        new EventFact(LinkTypes.Called, 0, 1, side, Time(time), Seconds: seconds), from, to);

    /// <summary>A transfer as one side recorded it.</summary>
    public TestFile Transfer(
        string from, string to, string time, long fen, EventSide side = EventSide.From, string provider = "", bool failed = false, string? serial = null) => Event(
        new EventFact(LinkTypes.TransferredTo, 0, 1, side, Time(time), AmountFen: fen, Provider: provider, Failed: failed, Serial: serial), from, to);

    /// <summary>A row with one event.</summary>
    public TestFile Event(EventFact fact, string from, string to) => Add(
        [Id(from), Id(to)], [], [], [fact], string.Create(CultureInfo.InvariantCulture, $"{fact.Type}|{from}|{to}|{fact.At}|{fact.Side}|{fact.AmountFen}|{fact.Serial}"));

    /// <summary>Beijing time; a text without a time of day is known to the day only.</summary>
    public static Moment Time(string time) => Moment.Beijing(
        DateTime.Parse(time, CultureInfo.InvariantCulture), time.Contains(':', StringComparison.Ordinal) ? TimePrecision.Second : TimePrecision.Day);

    /// <summary>An entity id from its written form.</summary>
    public static EntityId Id(string text) => EntityId.TryParse(text, out var id) ? id : throw new ArgumentException($"'{text}' is no entity id.", nameof(text));

    private TestFile Add(
        IReadOnlyList<EntityId> entities, IReadOnlyList<AttributeFact> attributes, IReadOnlyList<LinkFact> links, IReadOnlyList<EventFact> events, string key)
    {
        var sightingKey = new CanonicalForm().Add(key).Finish();
        _rows.Add(new RowFacts(0, _rows.Count + 1, sightingKey, RowOutcome.Accepted, entities, attributes, links, events));
        return this;
    }
}
