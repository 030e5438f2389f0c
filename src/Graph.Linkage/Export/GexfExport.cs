using System.Xml;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Export;

/// <summary>Writes one GEXF 1.3 file for Gephi.</summary>
public static class GexfExport
{
    private const string Namespace = "http://gexf.net/1.3";

    /// <summary>Writes what the viewer sees; an existing file is replaced.</summary>
    public static async Task WriteAsync(IStore store, Viewer viewer, string path, bool masked, CancellationToken cancellation)
    {
        var data = await ExportData.LoadAsync(store, viewer, masked, cancellation);
        await using var stream = File.Create(path);
        await using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Async = true, Indent = true, CheckCharacters = false });
        writer.WriteStartElement("gexf", Namespace);
        writer.WriteAttributeString("version", "1.3");
        writer.WriteStartElement("graph", Namespace);
        writer.WriteAttributeString("defaultedgetype", "directed");
        Attributes(writer, "node", ("kind", "string"), ("group", "string"), ("role", "string"), ("score", "double"));
        Attributes(writer, "edge", ("type", "string"), ("count", "long"), ("sumFen", "long"), ("first", "string"), ("last", "string"));
        writer.WriteStartElement("nodes", Namespace);
        foreach (var entity in data.Entities)
        {
            writer.WriteStartElement("node", Namespace);
            writer.WriteAttributeString("id", XmlTexts.Clean(entity.Id));
            writer.WriteAttributeString("label", XmlTexts.Clean(entity.Name ?? entity.Id));
            Values(writer, entity.Kind, entity.Group, entity.Role, entity.Score);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteStartElement("edges", Namespace);
        for (var i = 0; i < data.Links.Count; i++)
            Edge(writer, data.Links[i], i);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Edge(XmlWriter writer, ExportLink link, int number)
    {
        writer.WriteStartElement("edge", Namespace);
        writer.WriteAttributeString("id", XmlTexts.Of(number));
        writer.WriteAttributeString("source", XmlTexts.Clean(link.From));
        writer.WriteAttributeString("target", XmlTexts.Clean(link.To));
        writer.WriteAttributeString("weight", XmlTexts.Of(link.Weight));
        Values(writer, link.Type, link.Count, link.SumFen, link.First, link.Last);
        writer.WriteEndElement();
    }

    private static void Attributes(XmlWriter writer, string of, params (string Title, string Type)[] attributes)
    {
        writer.WriteStartElement("attributes", Namespace);
        writer.WriteAttributeString("class", of);
        for (var i = 0; i < attributes.Length; i++)
        {
            writer.WriteStartElement("attribute", Namespace);
            writer.WriteAttributeString("id", XmlTexts.Of(i));
            writer.WriteAttributeString("title", attributes[i].Title);
            writer.WriteAttributeString("type", attributes[i].Type);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Values(XmlWriter writer, params object?[] values)
    {
        writer.WriteStartElement("attvalues", Namespace);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value)
                continue;
            writer.WriteStartElement("attvalue", Namespace);
            writer.WriteAttributeString("for", XmlTexts.Of(i));
            writer.WriteAttributeString("value", XmlTexts.Of(value));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }
}
