using System.Reflection;
using System.Runtime.CompilerServices;

namespace Graph.Bolt.Tests;

/// <summary>The public members of an assembly, one a line.</summary>
internal static class PublicSurface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] OfEveryObject = ["Equals", "GetHashCode", "ToString", "<Clone>$", "PrintMembers", "GetType", "Deconstruct", "op_Equality", "op_Inequality"];

    public static string[] Of(Assembly assembly) => [.. assembly.GetExportedTypes().SelectMany(Of).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(Type type)
    {
        var name = Shown(type, isDeclared: true);
        var parents = type.IsInterface ? type.GetInterfaces() : type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType ? [parent] : [];
        yield return parents.Length == 0 ? name : name + " : " + string.Join(", ", parents.Select(parent => Shown(parent)).Order(StringComparer.Ordinal));
        if (type.IsEnum)
        {
            foreach (var value in Enum.GetNames(type))
                yield return $"{name}.{value}";
            yield break;
        }
        foreach (var constructor in type.GetConstructors())
            yield return $"{name}({Parameters(constructor)})";
        foreach (var field in type.GetFields(Own))
            yield return $"{name}.{field.Name}: {Shown(field.FieldType)}";
        foreach (var property in type.GetProperties(Own))
            yield return Property(name, property);
        foreach (var method in type.GetMethods(Own).Where(method => !method.IsSpecialName && !OfEveryObject.Contains(method.Name)))
            yield return $"{name}{(method.IsStatic ? " static " : ".")}{method.Name}{Generic(method)}({Parameters(method)}): {Shown(method.ReturnType)}";
    }

    private static string Property(string owner, PropertyInfo property)
    {
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";
        var setter = property.SetMethod is { IsPublic: true } set
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "; init" : "; set"
            : "";
        return $"{owner}.{property.Name}{index}: {Shown(property.PropertyType)} {{ get{setter} }}";
    }

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method)
    {
        var text = string.Join(", ", method.GetParameters().Select(Parameter));
        return method.IsDefined(typeof(ExtensionAttribute)) ? "this " + text : text;
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var before = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        var after = parameter.HasDefaultValue ? " = " + (parameter.DefaultValue?.ToString() ?? "default") : "";
        return $"{before}{Shown(parameter.ParameterType)} {parameter.Name}{after}";
    }

    private static string Shown(Type type, bool isDeclared = false)
    {
        if (type.IsByRef)
            return Shown(type.GetElementType()!);
        if (type.IsArray)
            return Shown(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Shown(underlying) + "?";
        var name = isDeclared && type.Namespace != "Graph.Bolt" ? type.FullName! : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(argument => Shown(argument)))}>"
            : name;
    }
}
