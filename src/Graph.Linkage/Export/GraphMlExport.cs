using System.Xml;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Export;

/// <summary>Writes one GraphML file: nodes with kind, name, group, role and score, edges with type, totals and weight.</summary>
public static class GraphMlExport
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes what the viewer sees; an existing file is replaced.</summary>
    public static async Task WriteAsync(IStore store, Viewer viewer, string path, bool masked, CancellationToken cancellation)
    {
        var data = await ExportData.LoadAsync(store, viewer, masked, cancellation);
        await using var stream = File.Create(path);
        await using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Async = true, Indent = true, CheckCharacters = false });
        writer.WriteStartElement("graphml", Namespace);
        foreach (var name in new[] { "kind", "name", "group", "role" })
            Key(writer, name, "node", "string");
        Key(writer, "score", "node", "double");
        Key(writer, "type", "edge", "string");
        Key(writer, "count", "edge", "long");
        Key(writer, "sumFen", "edge", "long");
        Key(writer, "first", "edge", "string");
        Key(writer, "last", "edge", "string");
        Key(writer, "weight", "edge", "double");
        writer.WriteStartElement("graph", Namespace);
        writer.WriteAttributeString("edgedefault", "directed");
        foreach (var entity in data.Entities)
        {
            writer.WriteStartElement("node", Namespace);
            writer.WriteAttributeString("id", XmlTexts.Clean(entity.Id));
            Data(writer, ("kind", entity.Kind), ("name", entity.Name), ("group", entity.Group), ("role", entity.Role), ("score", entity.Score));
            writer.WriteEndElement();
        }
        foreach (var link in data.Links)
        {
            writer.WriteStartElement("edge", Namespace);
            writer.WriteAttributeString("source", XmlTexts.Clean(link.From));
            writer.WriteAttributeString("target", XmlTexts.Clean(link.To));
            Data(writer, ("type", link.Type), ("count", link.Count), ("sumFen", link.SumFen), ("first", link.First), ("last", link.Last), ("weight", link.Weight));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Key(XmlWriter writer, string name, string of, string type)
    {
        writer.WriteStartElement("key", Namespace);
        writer.WriteAttributeString("id", name);
        writer.WriteAttributeString("for", of);
        writer.WriteAttributeString("attr.name", name);
        writer.WriteAttributeString("attr.type", type);
        writer.WriteEndElement();
    }

    private static void Data(XmlWriter writer, params (string Key, object? Value)[] values)
    {
        foreach (var (key, value) in values.Where(pair => pair.Value is not null))
        {
            writer.WriteStartElement("data", Namespace);
            writer.WriteAttributeString("key", key);
            writer.WriteString(XmlTexts.Of(value));
            writer.WriteEndElement();
        }
    }
}
