namespace Graph.Bolt;

/// <summary>A relationship inside a path, whose ends follow from the walk.</summary>
internal sealed record UnboundRelationship(string ElementId, string Type, IReadOnlyDictionary<string, object> Properties)
{
    public Relationship Bind(INode start, INode end) => new(ElementId, start.ElementId, end.ElementId, Type, Properties);
}
