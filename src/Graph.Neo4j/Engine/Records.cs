using System.Buffers.Binary;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>How domain values lie in records and properties.</summary>
internal static class Records
{
    extension(IRecord record)
    {
        public long Long(string name) => record[name].As<long>();

        public long? LongOrNull(string name) => record[name] is null ? null : record[name].As<long>();

        public string Text(string name) => record[name].As<string>();

        public string? TextOrNull(string name) => record[name] as string;

        public byte[]? Bytes(string name) => record[name] as byte[];

        public IReadOnlyList<object> List(string name) => (record[name] as IEnumerable<object>)?.ToList() ?? [];

        /// <summary>The identity in columns <c>kind</c> and <c>key</c>.</summary>
        public EntityId Id(string kind = "kind", string key = "key") => new(EntityKinds.Canonical(record.Text(kind)), record.Text(key));

        /// <summary>An entity as it lies in the columns nid, kind, key, name, mark.</summary>
        public EntityRow Entity() => new(record.Long("nid"), record.Id(), record.TextOrNull("name"), record.TextOrNull("mark"));
    }

    /// <summary>A 128-bit number as a property.</summary>
    public static byte[] Blob(UInt128 number)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, number);
        return bytes;
    }

    /// <summary>A 128-bit number from its property; 0 where there is none.</summary>
    public static UInt128 Number(byte[]? bytes) => bytes is null ? 0 : BinaryPrimitives.ReadUInt128LittleEndian(bytes);
}
