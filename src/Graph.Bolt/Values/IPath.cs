#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Nodes and the relationships walked between them.</summary>
public interface IPath : IEquatable<IPath>
{
    /// <summary>First node.</summary>
    INode Start { get; }

    /// <summary>Last node.</summary>
    INode End { get; }

    /// <summary>Nodes in the order of the walk, one more than relationships.</summary>
    IReadOnlyList<INode> Nodes { get; }

    /// <summary>Relationships in the order of the walk, each with its own direction.</summary>
    IReadOnlyList<IRelationship> Relationships { get; }
}
