namespace Graph.Bolt;

/// <summary>A node of a record.</summary>
internal sealed class Node(string elementId, IReadOnlyList<string> labels, IReadOnlyDictionary<string, object> properties)
    : Entity(elementId, properties), INode
{
    public IReadOnlyList<string> Labels { get; } = labels;

    public bool Equals(INode? other) => other is not null && ElementId == other.ElementId;

    public override bool Equals(object? obj) => Equals(obj as INode);

    public override int GetHashCode() => base.GetHashCode();
}
