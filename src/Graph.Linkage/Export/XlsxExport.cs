using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Export;

/// <summary>Writes one workbook with the sheets leaders, groups, entities and links. Texts are inline strings and never formulas.</summary>
public static class XlsxExport
{
    private const int RowsMax = 1_048_576;
    private const int CellMax = 32_767;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private static readonly string[] Names = ["leaders", "groups", "entities", "links"];

    /// <summary>Writes what the viewer sees; an existing file is replaced. A sheet ends at the 1,048,576 rows that the format allows.</summary>
    public static async Task WriteAsync(IStore store, Viewer viewer, string path, bool masked, CancellationToken cancellation)
    {
        var data = await ExportData.LoadAsync(store, viewer, masked, cancellation);
        await using var stream = File.Create(path);
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        Text(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{Each(i => $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")}</Types>""");
        Text(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Text(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{Each(i => $"""<sheet name="{Names[i]}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""")}</sheets></workbook>""");
        Text(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{Each(i => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>""")}</Relationships>""");
        Sheet(zip, 1, ExportTables.Leaders(data), cancellation);
        Sheet(zip, 2, ExportTables.Groups(data), cancellation);
        Sheet(zip, 3, ExportTables.Entities(data), cancellation);
        Sheet(zip, 4, ExportTables.Links(data), cancellation);
    }

    private static string Each(Func<int, string> part) => string.Concat(Enumerable.Range(0, Names.Length).Select(part));

    private static void Text(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml);
    }

    private static void Sheet(ZipArchive zip, int number, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        using var stream = zip.CreateEntry($"xl/worksheets/sheet{number}.xml").Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { CheckCharacters = false, Encoding = new UTF8Encoding(false) });
        writer.WriteStartElement("worksheet", Main);
        writer.WriteStartElement("sheetData", Main);
        foreach (var row in rows.Take(RowsMax))
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteStartElement("row", Main);
            foreach (var value in row)
                Cell(writer, value);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Cell(XmlWriter writer, object? value)
    {
        writer.WriteStartElement("c", Main);
        if (value is string text)
        {
            var safe = XmlTexts.Clean(Cells.Text(text));
            writer.WriteAttributeString("t", "inlineStr");
            writer.WriteStartElement("is", Main);
            writer.WriteElementString("t", Main, safe.Length > CellMax ? safe[..CellMax] : safe);
            writer.WriteEndElement();
        }
        else if (value is not null)
        {
            writer.WriteElementString("v", Main, Convert.ToString(value, CultureInfo.InvariantCulture));
        }
        writer.WriteEndElement();
    }
}
