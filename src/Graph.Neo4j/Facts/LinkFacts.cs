using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>All sightings of a link, and which of them are one event.</summary>
/// <remarks>
/// A row about a masked number may turn out to speak of an event of another link. It stays here, in no event, and the other link
/// keeps a borrowed copy, so that each link can be read alone.
/// </remarks>
internal sealed class LinkFacts
{
    public List<UndatedSighting> Undated { get; private init; } = [];

    /// <summary>Rows that name the ends of this link.</summary>
    public List<DatedSighting> Dated { get; private set; } = [];

    /// <summary>Rows of masked links that belong to events of this one.</summary>
    public List<DatedSighting> Borrowed { get; private set; } = [];

    public bool IsEmpty => Undated.Count == 0 && Dated.Count == 0;

    public IEnumerable<long> Sources => Undated.Select(sighting => sighting.Place.Source)
        .Concat(Dated.Concat(Borrowed).Where(sighting => sighting.Event >= 0).Select(sighting => sighting.Place.Source)).Distinct();

    /// <summary>Sightings by event, in the order (time, file hash, sheet, row).</summary>
    public IEnumerable<List<DatedSighting>> Events(Sources sources) => Dated.Concat(Borrowed)
        .Where(sighting => sighting.Event >= 0)
        .GroupBy(sighting => sighting.Event)
        .OrderBy(sightings => sightings.Key)
        .Select(sightings => sightings
            .OrderBy(sighting => sighting.Values.At).ThenBy(sighting => sources.Ref(sighting.Place)).ToList());

    /// <summary>Rows behind the link, those of its events included.</summary>
    public IEnumerable<Place> Places => Undated.Select(sighting => sighting.Place)
        .Concat(Dated.Concat(Borrowed).Where(sighting => sighting.Event >= 0).Select(sighting => sighting.Place)).Distinct();

    public void Add(UndatedSighting sighting) => Undated.Add(sighting);

    public void Add(DatedSighting sighting) => Dated.Add(sighting);

    public void Remove(IReadOnlySet<Place> places)
    {
        Undated.RemoveAll(sighting => places.Contains(sighting.Place));
        Dated.RemoveAll(sighting => places.Contains(sighting.Place));
    }

    /// <summary>Takes a new arrangement of events.</summary>
    public void Arrange(List<DatedSighting> own, List<DatedSighting> borrowed) => (Dated, Borrowed) = (own, borrowed);

    /// <summary>Totals over the sources given (null: all); null when no sighting of it is among them.</summary>
    public LinkTotals? Totals(Sources sources)
    {
        var tally = new LinkTally();
        var isSeen = false;
        foreach (var repeated in Undated.Where(sighting => sources.Sees(sighting.Place)).GroupBy(sighting => sighting.Key))
        {
            isSeen = true;
            var first = repeated.MinBy(sighting => sources.Ref(sighting.Place))!;
            tally.Add(first.Count, first.SumFen, first.First, first.Last ?? first.First, first.Weight);
        }
        foreach (var sightings in Events(sources))
        {
            if (sightings.Find(sighting => sources.Sees(sighting.Place)) is not { } first)
                continue;
            isSeen = true;
            if (!first.Values.Failed)
                tally.Add(first.Values.Count, first.Values.AmountFen, first.Values.At, first.Values.Until ?? first.Values.At, first.Weight);
        }
        return isSeen ? tally.Totals : null;
    }

    public byte[] Pack() => Packed.Write(writer =>
    {
        writer.List(Undated, sighting =>
        {
            writer.Key(sighting.Key);
            writer.Place(sighting.Place);
            writer.Time(sighting.First);
            writer.Time(sighting.Last);
            writer.Write7BitEncodedInt64(sighting.Count);
            writer.Number(sighting.SumFen);
            writer.Real(sighting.Weight);
            writer.Text(sighting.Details);
        });
        writer.List(Dated, sighting => Write(writer, sighting));
        writer.List(Borrowed, sighting =>
        {
            writer.Write7BitEncodedInt64(sighting.Lid);
            Write(writer, sighting);
        });
    });

    public static LinkFacts Unpack(long lid, byte[] data) => Packed.Read(data, reader => new LinkFacts
    {
        Undated = reader.List(() => new UndatedSighting(
            reader.Key(), reader.Place(), reader.Time(), reader.Time(), reader.Read7BitEncodedInt64(), reader.Number(), reader.Real(), reader.Text())),
        Dated = reader.List(() => Read(reader, lid)),
        Borrowed = reader.List(() => Read(reader, reader.Read7BitEncodedInt64())),
    });

    private static void Write(BinaryWriter writer, DatedSighting sighting)
    {
        writer.Key(sighting.Key);
        writer.Place(sighting.Place);
        writer.Write((byte)sighting.Side);
        writer.Time(sighting.Values.At);
        writer.Time(sighting.Values.Until);
        writer.Number(sighting.Values.AmountFen);
        writer.Number(sighting.Values.Seconds);
        writer.Write7BitEncodedInt64(sighting.Values.Count);
        writer.Write(sighting.Values.Failed);
        writer.Real(sighting.Weight);
        writer.Write(sighting.Provider);
        writer.Text(sighting.Serial);
        writer.Text(sighting.Details);
        writer.Write7BitEncodedInt(sighting.Event + 1);
    }

    private static DatedSighting Read(BinaryReader reader, long lid) => new(
        lid, reader.Key(), reader.Place(), (EventSide)reader.ReadByte(),
        new EventValues(reader.Time()!.Value, reader.Time(), reader.Number(), (int?)reader.Number(), reader.Read7BitEncodedInt64(), reader.ReadBoolean()),
        reader.Real(), reader.ReadString(), reader.Text(), reader.Text(), reader.Read7BitEncodedInt() - 1);
}
