using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Graph.Bolt;

/// <summary>Conversion to one type, found once.</summary>
internal static class ValueConversion<T>
{
    private static readonly Func<object, object?> NotNull = Find(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));

    /// <summary>The value as <typeparamref name="T"/>, which it is not yet.</summary>
    public static T Convert(object? value)
    {
        if (value is not null)
            return (T)NotNull(value)!;
        return default(T) is null ? default! : throw new InvalidCastException($"null has no value as {typeof(T)}.");
    }

    private static Func<object, object?> Find(Type type)
    {
        if (type == typeof(string))
            return Text;
        if (type == typeof(DateTimeOffset))
            return value => value is ZonedDateTime zoned ? zoned.ToDateTimeOffset() : throw No(value);
        if (type == typeof(DateTime))
            return value => value switch
            {
                LocalDateTime local => local.ToDateTime(),
                LocalDate date => date.ToDateTime(),
                ZonedDateTime zoned => zoned.ToDateTimeOffset().DateTime,
                _ => throw No(value),
            };
        if (type == typeof(DateOnly))
            return value => value is LocalDate date ? date.ToDateOnly() : throw No(value);
        if (type == typeof(TimeOnly))
            return value => value is LocalTime time ? time.ToTimeOnly() : throw No(value);
        if (type == typeof(TimeSpan))
            return value => value is LocalTime time ? time.ToTimeSpan() : throw No(value);
        if (typeof(IConvertible).IsAssignableFrom(type))
            return value => value is IConvertible
                ? Range(value, type)
                : throw No(value);
        return Collection(type) ?? (value => throw No(value));
    }

    private static object Range(object value, Type type)
    {
        try
        {
            return System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        catch (FormatException failure)
        {
            throw new InvalidCastException($"A value of {value.GetType().Name} is no {type.Name}.", failure);
        }
    }

    private static string Text(object value) => value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString() ?? "";

    private static Func<object, object?>? Collection(Type type)
    {
        if (type.IsArray && type.GetArrayRank() == 1)
            return Builder(nameof(ToArray), type.GetElementType()!);
        if (!type.IsGenericType)
            return null;
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 1 && type.IsAssignableFrom(typeof(List<>).MakeGenericType(arguments)))
            return Builder(nameof(ToList), arguments[0]);
        if (arguments.Length == 2 && arguments[0] == typeof(string) && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(arguments)))
            return Builder(nameof(ToMap), arguments[1]);
        return null;
    }

    private static Func<object, object?> Builder(string method, Type element) => typeof(ValueConversion<T>)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(element)
        .CreateDelegate<Func<object, object?>>();

    private static TItem[] ToArray<TItem>(object value) => [.. ToList<TItem>(value)];

    private static List<TItem> ToList<TItem>(object value)
    {
        if (value is not IEnumerable items || value is string)
            throw No(value);
        var list = new List<TItem>(value is ICollection collection ? collection.Count : 0);
        foreach (object item in items)
            list.Add(item.As<TItem>());
        return list;
    }

    private static Dictionary<string, TValue> ToMap<TValue>(object value)
    {
        if (value is not IDictionary<string, object> map)
            throw No(value);
        return map.ToDictionary(pair => pair.Key, pair => pair.Value.As<TValue>(), StringComparer.Ordinal);
    }

    private static InvalidCastException No(object value) => new($"A value of {value.GetType().Name} has no conversion to {typeof(T)}.");
}
