using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Packs what the rows of a batch say into one property, and reads it back.</summary>
internal static class FactPages
{
    public static byte[] Pack(IReadOnlyCollection<RowFacts> rows) => Packed.Write(writer => writer.List(rows, row =>
    {
        writer.Write7BitEncodedInt(row.Sheet);
        writer.Write7BitEncodedInt64(row.Row);
        writer.Key(row.SightingKey);
        writer.Write((byte)row.Outcome);
        writer.List(row.Entities, id =>
        {
            writer.Write(EntityKinds.PrefixOf(id.Kind));
            writer.Write(id.Key);
        });
        writer.List(row.Attributes, fact =>
        {
            writer.Write7BitEncodedInt(fact.Entity);
            writer.Write(fact.Name);
            writer.Write(fact.Value);
            writer.Time(fact.From);
            writer.Time(fact.To);
        });
        writer.List(row.Links, fact => Write(writer, fact));
        writer.List(row.Events, fact => Write(writer, fact));
    }));

    public static List<RowFacts> Unpack(byte[] page) => Packed.Read(page, reader => reader.List(() => new RowFacts(
        reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt64(), reader.Key(), (RowOutcome)reader.ReadByte(),
        reader.List(() => new EntityId(EntityKinds.Canonical(reader.ReadString()), reader.ReadString())),
        reader.List(() => new AttributeFact(reader.Read7BitEncodedInt(), reader.ReadString(), reader.ReadString(), reader.Time(), reader.Time())),
        reader.List(() => ReadLink(reader)),
        reader.List(() => ReadEvent(reader)))));

    private static void Write(BinaryWriter writer, LinkFact fact)
    {
        writer.Write(fact.Type);
        writer.Write7BitEncodedInt(fact.From);
        writer.Write7BitEncodedInt(fact.To);
        writer.Write(fact.IsDirected);
        writer.Time(fact.First);
        writer.Time(fact.Last);
        writer.Write7BitEncodedInt64(fact.Count);
        writer.Number(fact.SumFen);
        writer.Real(fact.Weight);
        writer.Text(StoreJson.OfDetails(fact.Details));
    }

    private static LinkFact ReadLink(BinaryReader reader) => new(
        reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadBoolean(), reader.Time(), reader.Time(),
        reader.Read7BitEncodedInt64(), reader.Number(), reader.Real(), Details(reader));

    private static void Write(BinaryWriter writer, EventFact fact)
    {
        writer.Write(fact.Type);
        writer.Write7BitEncodedInt(fact.From);
        writer.Write7BitEncodedInt(fact.To);
        writer.Write((byte)fact.Side);
        writer.Time(fact.At);
        writer.Time(fact.Until);
        writer.Write(fact.IsDirected);
        writer.Number(fact.AmountFen);
        writer.Number(fact.Seconds);
        writer.Write7BitEncodedInt64(fact.Count);
        writer.Real(fact.Weight);
        writer.Write(fact.Provider);
        writer.Text(fact.Serial);
        writer.Write(fact.Failed);
        writer.Text(StoreJson.OfDetails(fact.Details));
    }

    private static EventFact ReadEvent(BinaryReader reader) => new(
        reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), (EventSide)reader.ReadByte(), reader.Time()!.Value, reader.Time(),
        reader.ReadBoolean(), reader.Number(), (int?)reader.Number(), reader.Read7BitEncodedInt64(), reader.Real(), reader.ReadString(), reader.Text(),
        reader.ReadBoolean(), Details(reader));

    private static IReadOnlyDictionary<string, string>? Details(BinaryReader reader) => reader.Text() is { } json ? StoreJson.Details(json) : null;
}
