using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>An attribute value of one entity of the row.</summary>
/// <param name="Entity">Index into <see cref="RowFacts.Entities"/>.</param>
/// <param name="Name">See <see cref="AttributeNames"/>, or any other name.</param>
/// <param name="Value">Not blank.</param>
/// <param name="From">Since when it holds, or null.</param>
/// <param name="To">Until when it holds, or null.</param>
public sealed record AttributeFact(int Entity, string Name, string Value, Moment? From = null, Moment? To = null);
