using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>An attribute value with its interval, as it enters the content hash.</summary>
/// <param name="Name">Attribute.</param>
/// <param name="Value">Value.</param>
/// <param name="From">Since when, or null.</param>
/// <param name="To">Until when, or null.</param>
public sealed record AttributeValue(string Name, string Value, Moment? From, Moment? To) : IComparable<AttributeValue>
{
    /// <summary>Order by name, value (both ordinal), then interval, absent first.</summary>
    public int CompareTo(AttributeValue? other)
    {
        if (other is null)
            return 1;
        var byName = string.CompareOrdinal(Name, other.Name);
        if (byName != 0)
            return byName;
        var byValue = string.CompareOrdinal(Value, other.Value);
        if (byValue != 0)
            return byValue;
        var byFrom = Nullable.Compare(From, other.From);
        return byFrom != 0 ? byFrom : Nullable.Compare(To, other.To);
    }
}
