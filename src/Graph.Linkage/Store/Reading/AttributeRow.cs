using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>One value of an attribute that was ever seen.</summary>
/// <param name="Name">Attribute.</param>
/// <param name="Value">Value.</param>
/// <param name="From">Since when it holds, or null.</param>
/// <param name="To">Until when, or null.</param>
/// <param name="IsShown">Whether it is the value that lists show: most sightings, then the latest, then the ordinally smallest.</param>
/// <param name="Evidence">Rows that say so.</param>
public sealed record AttributeRow(string Name, string Value, Moment? From, Moment? To, bool IsShown, Evidence Evidence);
