#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A node; equal to another with the same element id.</summary>
public interface INode : IEntity, IEquatable<INode>
{
    /// <summary>Labels in the order of the server.</summary>
    IReadOnlyList<string> Labels { get; }
}
