namespace Graph.Bolt;

/// <summary>A path of a record.</summary>
internal sealed class WalkedPath(IReadOnlyList<INode> nodes, IReadOnlyList<IRelationship> relationships) : IPath
{
    public INode Start => Nodes[0];

    public INode End => Nodes[^1];

    public IReadOnlyList<INode> Nodes { get; } = nodes;

    public IReadOnlyList<IRelationship> Relationships { get; } = relationships;

    public bool Equals(IPath? other) => other is not null && Nodes.SequenceEqual(other.Nodes) && Relationships.SequenceEqual(other.Relationships);

    public override bool Equals(object? obj) => Equals(obj as IPath);

    public override int GetHashCode() => HashCode.Combine(Nodes.Count, Start, End);
}
