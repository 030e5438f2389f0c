using Graph.Web.Resources;

namespace Graph.Web.Tables;

/// <summary>Says in words what narrows a table.</summary>
internal static class FilterWords
{
    private static PageText T => PageText.Instance;

    /// <summary>The parts that are set, each as a label with its value; the others are left out.</summary>
    public static IReadOnlyList<string> Of(params IEnumerable<(string LabelKey, string? Value)> parts) =>
        [.. parts.Where(part => part.Value is { Length: > 0 }).Select(part => $"{T[part.LabelKey]}: {part.Value}")];

    /// <summary>The word for a code, or null.</summary>
    public static string? Word(string family, string? code) => code is null ? null : T.Word(family, code);
}
