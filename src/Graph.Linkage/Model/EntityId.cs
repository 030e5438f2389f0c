namespace Graph.Linkage.Model;

/// <summary>What identifies an entity outside a store: its kind and canonical key, written <c>phone:8613800000000</c>.</summary>
/// <param name="Kind">Canonical kind, see <see cref="EntityKinds.Canonical"/>.</param>
/// <param name="Key">Canonical key of that kind; never blank.</param>
public readonly record struct EntityId(string Kind, string Key) : IComparable<EntityId>
{
    /// <summary>Reads a written id. The first colon ends the prefix; the key is taken as it stands.</summary>
    /// <returns>False when there is no colon, or nothing before or after it.</returns>
    public static bool TryParse(string? text, out EntityId id)
    {
        id = default;
        var colon = text?.IndexOf(':') ?? -1;
        if (colon <= 0 || colon == text!.Length - 1)
            return false;
        id = new EntityId(EntityKinds.Canonical(text[..colon]), text[(colon + 1)..]);
        return true;
    }

    /// <summary>Order by written kind, then key, both ordinal.</summary>
    public int CompareTo(EntityId other)
    {
        var byKind = string.CompareOrdinal(EntityKinds.PrefixOf(Kind), EntityKinds.PrefixOf(other.Kind));
        return byKind != 0 ? byKind : string.CompareOrdinal(Key, other.Key);
    }

    /// <summary>The written form.</summary>
    public override string ToString() => $"{EntityKinds.PrefixOf(Kind)}:{Key}";
}
