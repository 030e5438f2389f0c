using System.Collections.Concurrent;
using System.Reflection;

namespace Graph.Bolt;

/// <summary>Reads the properties of parameter objects through accessors that are made once per type.</summary>
internal static class ParameterObject
{
    private static readonly ConcurrentDictionary<Type, (string Name, Func<object, object?> Read)[]> Known = [];

    /// <summary>Properties by name; null gives none, a dictionary itself.</summary>
    public static IDictionary<string, object> ToDictionary(object? parameters) => parameters switch
    {
        null => new Dictionary<string, object>(),
        IDictionary<string, object> dictionary => dictionary,
        IReadOnlyDictionary<string, object> dictionary => dictionary.ToDictionary(pair => pair.Key, pair => pair.Value),
        _ => AccessorsOf(parameters.GetType()).ToDictionary(accessor => accessor.Name, accessor => accessor.Read(parameters)!),
    };

    /// <summary>Accessors of the public properties of a type.</summary>
    public static (string Name, Func<object, object?> Read)[] AccessorsOf(Type type) => Known.GetOrAdd(type, static found =>
        [.. from property in found.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.CanRead && property.GetIndexParameters().Length == 0
            select (property.Name, Accessor(property))]);

    private static Func<object, object?> Accessor(PropertyInfo property) => typeof(ParameterObject)
        .GetMethod(property.DeclaringType!.IsValueType ? nameof(OfStruct) : nameof(OfClass), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(property.DeclaringType!, property.PropertyType)
        .Invoke(null, [property]) as Func<object, object?> ?? throw new MissingMemberException(property.Name);

    private static Func<object, object?> OfClass<TOwner, TValue>(PropertyInfo property)
    {
        var read = property.GetMethod!.CreateDelegate<Func<TOwner, TValue>>();
        return owner => read((TOwner)owner);
    }

    private static Func<object, object?> OfStruct<TOwner, TValue>(PropertyInfo property) => property.GetValue;
}
