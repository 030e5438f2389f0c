using System.IO.Compression;

namespace Graph.Linkage.Store;

/// <summary>Packs the raw rows of a batch into one compressed page.</summary>
public static class RawPages
{
    /// <summary>The page of these rows.</summary>
    public static byte[] Pack(IReadOnlyList<RawRow> rows)
    {
        using var packed = new MemoryStream();
        using (var compressed = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(compressed))
        {
            writer.Write7BitEncodedInt(rows.Count);
            foreach (var row in rows)
            {
                writer.Write7BitEncodedInt(row.Sheet);
                writer.Write7BitEncodedInt64(row.Row);
                writer.Write7BitEncodedInt64(row.Line);
                writer.Write7BitEncodedInt(row.Cells.Count);
                foreach (var cell in row.Cells)
                    writer.Write(cell);
            }
        }
        return packed.ToArray();
    }

    /// <summary>The rows of a page.</summary>
    public static List<RawRow> Unpack(byte[] page)
    {
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(page), CompressionMode.Decompress));
        var rows = new List<RawRow>(reader.Read7BitEncodedInt());
        for (var left = rows.Capacity; left > 0; left--)
        {
            var (sheet, row, line) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
            var cells = new string[reader.Read7BitEncodedInt()];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.ReadString();
            rows.Add(new RawRow(sheet, row, line, cells));
        }
        return rows;
    }
}
