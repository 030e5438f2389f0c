#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Conversion of values of a record.</summary>
public static class ValueExtensions
{
    /// <summary>The value as another type; the default where it is null.</summary>
    /// <exception cref="InvalidCastException">There is no conversion.</exception>
    public static T As<T>(this object value, T defaultValue) => value is null ? defaultValue : value.As<T>();

    /// <summary>The value as another type.</summary>
    /// <remarks>
    /// Numbers convert with a range check, temporal values to their .NET counterparts, lists and maps element by element,
    /// anything to text.
    /// </remarks>
    /// <exception cref="InvalidCastException">There is no conversion, or null was to become a value type.</exception>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public static T As<T>(this object value) => value is T same ? same : ValueConversion<T>.Convert(value);
}
