#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A relationship; equal to another with the same element id.</summary>
public interface IRelationship : IEntity, IEquatable<IRelationship>
{
    /// <summary>Its type.</summary>
    string Type { get; }

    /// <summary>Element id of the node it starts at.</summary>
    string StartNodeElementId { get; }

    /// <summary>Element id of the node it ends at.</summary>
    string EndNodeElementId { get; }
}
