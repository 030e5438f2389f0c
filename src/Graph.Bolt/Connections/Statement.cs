using Graph.Bolt.Wire;

namespace Graph.Bolt.Connections;

/// <summary>A statement with its parameters, some of which may be encoded already.</summary>
internal class Statement(Query query)
{
    public Query Query { get; } = query;

    public string Text => Query.Text;

    public virtual void WriteParameters(PackStreamWriter writer, ValueWriter values) => values.WriteMap(Query.Parameters, Query.Parameters.Count);
}
