#nullable disable annotations
namespace Graph.Bolt;

/// <summary>A node or a relationship as the server returned it.</summary>
public interface IEntity
{
    /// <summary>Value of a property.</summary>
    /// <exception cref="KeyNotFoundException">The entity has no such property.</exception>
    object this[string key] { get; }

    /// <summary>Value of a property, converted.</summary>
    /// <exception cref="KeyNotFoundException">The entity has no such property.</exception>
    T Get<T>(string key);

    /// <summary>Value of a property, converted; false when the entity has none of that name.</summary>
    bool TryGet<T>(string key, out T value);

    /// <summary>All properties.</summary>
    IReadOnlyDictionary<string, object> Properties { get; }

    /// <summary>Id of the server, valid inside its transaction; opaque, never stored.</summary>
    string ElementId { get; }
}
