using System.Globalization;
using System.Text;
using Graph.Seeds.Formats;
using Graph.Seeds.World;

namespace Graph.Seeds.Files;

/// <summary>07_其他: parcels with their mapping, and what else lies in such folders.</summary>
internal static class OtherFiles
{
    private const string Mapping =
        """
        {
          "name": "包裹（合成数据）",
          "source": { "encoding": "auto", "delimiter": "auto", "sheet": 0, "headerRow": "auto" },
          "entities": [
            { "as": "parcel", "kind": "Parcel", "key": "运单号", "set": { "goods": "物品" } },
            { "as": "sender", "kind": "Phone", "key": "寄件电话" },
            { "as": "receiver", "kind": "Phone", "key": "收件电话" },
            { "as": "address", "kind": "Address", "key": "收件地址" }
          ],
          "links": [
            { "type": "SENT_PARCEL", "from": "sender", "to": "parcel", "at": "寄件时间" },
            { "type": "RECEIVED_PARCEL", "from": "receiver", "to": "parcel" },
            { "type": "SHIPPED_TO", "from": "receiver", "to": "address" }
          ]
        }

        """;

    private const string Letter =
        """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj
        4 0 obj << /Length 66 >> stream
        BT /F1 14 Tf 72 760 Td (Synthetic data: covering letter 2026-03-18) Tj ET
        endstream endobj
        5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
        trailer << /Root 1 0 R >>
        %%EOF

        """;

    public static IEnumerable<PlannedFile> Write(WorldState world)
    {
        yield return Parcels(world);
        yield return new PlannedFile("07_其他/包裹.csv.mapping.json", Text(Mapping), null, "包裹.csv 的字段映射，不是数据");
        yield return new PlannedFile("07_其他/Thumbs.db", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]], null, "系统文件，跳过");
        yield return new PlannedFile("07_其他/~$x.xlsx", [5, .. Encoding.ASCII.GetBytes("demo".PadRight(54)), .. new byte[110]], null, "表格程序的锁文件，跳过");
        yield return new PlannedFile("07_其他/协查函.pdf", Text(Letter), null, "不可读的格式：请提供表格或另存为 xlsx");
    }

    private static PlannedFile Parcels(WorldState world)
    {
        var csv = new CsvTable();
        csv.Add(["运单号", "寄件时间", "寄件人", "寄件电话", "收件人", "收件电话", "收件地址", "物品", "备注"]);
        foreach (var parcel in world.Parcels.OrderBy(p => p.At).ThenBy(p => p.Number, StringComparer.Ordinal))
        {
            csv.Add([
                parcel.Number, parcel.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), parcel.SenderName, parcel.SenderPhone,
                parcel.ReceiverName, parcel.ReceiverPhone, parcel.Address, parcel.Goods, "合成数据",
            ]);
        }

        return new PlannedFile("07_其他/包裹.csv", csv.ToBytes(TextEncoding.Utf8), new PlannedCounts(world.Parcels.Count), "按同名映射文件导入");
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
}
