#nullable disable annotations
namespace Graph.Bolt;

/// <summary>One row of a result.</summary>
public interface IRecord : IReadOnlyDictionary<string, object>
{
    /// <summary>Value of a column by its place.</summary>
    object this[int index] { get; }

    /// <summary>Value of a column by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    new object this[string key] { get; }

    /// <summary>Value of a column, converted.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    T Get<T>(string key);

    /// <summary>Value of a column, converted; false where there is no such column.</summary>
    bool TryGet<T>(string key, out T value);

    /// <summary>Values by column.</summary>
    new IReadOnlyDictionary<string, object> Values { get; }

    /// <summary>Names of the columns in their order.</summary>
    new IReadOnlyList<string> Keys { get; }
}
