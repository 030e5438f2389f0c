using Graph.Bolt.Connections;
using Graph.Bolt.Wire;

namespace Graph.Bolt.Columns;

/// <summary>A statement with rows that are encoded already.</summary>
internal sealed class RowStatement(Query query, RowBatchWriter rows) : Statement(query)
{
    public override void WriteParameters(PackStreamWriter writer, ValueWriter values)
    {
        writer.WriteMapHeader(Query.Parameters.Count + 1);
        foreach (var (name, value) in Query.Parameters)
        {
            writer.WriteString(name);
            values.Write(value);
        }
        writer.WriteString(rows.Parameter);
        var encoded = rows.Encoded.Written;
        writer.WriteListHeader(rows.Rows);
        writer.Append(encoded);
    }
}
