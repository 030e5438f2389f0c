using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>A link's type and ends.</summary>
/// <param name="A">Store number of the end it starts from.</param>
/// <param name="B">Store number of the other end.</param>
/// <param name="From">Identity behind <paramref name="A"/>.</param>
/// <param name="To">Identity behind <paramref name="B"/>.</param>
/// <param name="Type">Type.</param>
/// <param name="IsDirected">False when the ends are interchangeable.</param>
public sealed record LinkEnds(long A, long B, EntityId From, EntityId To, string Type, bool IsDirected)
{
    /// <summary>Whether one end is a masked number.</summary>
    public bool IsMasked => From.Kind == EntityKinds.MaskedId || To.Kind == EntityKinds.MaskedId;
}
