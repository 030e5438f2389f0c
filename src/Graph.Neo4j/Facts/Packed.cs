using System.IO.Compression;
using Graph.Linkage.Model;

namespace Graph.Neo4j;

/// <summary>Writes and reads packed properties: a flag, then plain or compressed bytes.</summary>
internal static class Packed
{
    private const int PlainMax = 512;

    public static byte[] Write(Action<BinaryWriter> write)
    {
        using var plain = new MemoryStream();
        plain.WriteByte(0);
        using (var writer = new BinaryWriter(plain, System.Text.Encoding.UTF8, leaveOpen: true))
            write(writer);
        if (plain.Length <= PlainMax)
            return plain.ToArray();
        using var packed = new MemoryStream();
        packed.WriteByte(1);
        using (var compressed = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            compressed.Write(plain.GetBuffer().AsSpan(1, (int)plain.Length - 1));
        return packed.ToArray();
    }

    public static T Read<T>(byte[] data, Func<BinaryReader, T> read)
    {
        Stream stream = new MemoryStream(data, 1, data.Length - 1, writable: false);
        if (data[0] == 1)
        {
            var plain = new MemoryStream(data.Length * 4);
            using (var compressed = new BrotliStream(stream, CompressionMode.Decompress))
                compressed.CopyTo(plain);
            plain.Position = 0;
            stream = plain;
        }
        using var reader = new BinaryReader(stream);
        return read(reader);
    }

    extension(BinaryWriter writer)
    {
        public void Key(UInt128 key) => writer.Write(Records.Blob(key));

        public void Time(Moment? moment)
        {
            writer.Write((byte)(moment is { } given ? 1 + (int)given.Precision : 0));
            if (moment is not { } at)
                return;
            writer.Write(at.UtcTicks);
            writer.Write(at.OffsetMinutes);
        }

        public void Number(long? number)
        {
            writer.Write(number is not null);
            if (number is { } value)
                writer.Write7BitEncodedInt64(value);
        }

        public void Real(double? number)
        {
            writer.Write(number is not null);
            if (number is { } value)
                writer.Write(value);
        }

        public void Text(string? text)
        {
            writer.Write(text is not null);
            if (text is not null)
                writer.Write(text);
        }

        public void Place(Place place)
        {
            writer.Write7BitEncodedInt64(place.Source);
            writer.Write7BitEncodedInt(place.Sheet);
            writer.Write7BitEncodedInt64(place.Row);
        }

        public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
        {
            writer.Write7BitEncodedInt(items.Count);
            foreach (var item in items)
                write(item);
        }
    }

    extension(BinaryReader reader)
    {
        public UInt128 Key() => Records.Number(reader.ReadBytes(16));

        public Moment? Time()
        {
            var precision = reader.ReadByte();
            return precision == 0 ? null : new Moment(reader.ReadInt64(), reader.ReadInt16(), (TimePrecision)(precision - 1));
        }

        public long? Number() => reader.ReadBoolean() ? reader.Read7BitEncodedInt64() : null;

        public double? Real() => reader.ReadBoolean() ? reader.ReadDouble() : null;

        public string? Text() => reader.ReadBoolean() ? reader.ReadString() : null;

        public Place Place() => new(reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt64());

        public List<T> List<T>(Func<T> read)
        {
            var items = new List<T>(reader.Read7BitEncodedInt());
            for (var left = items.Capacity; left > 0; left--)
                items.Add(read());
            return items;
        }
    }
}
