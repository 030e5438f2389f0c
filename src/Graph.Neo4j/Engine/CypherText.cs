using System.Collections.Concurrent;
using Graph.Linkage.Model;

namespace Graph.Neo4j;

/// <summary>The statements of <c>Cypher/</c>. Identifiers enter a text from <see cref="RelationshipTypes"/> only, values never.</summary>
internal static class CypherText
{
    /// <summary>Stands for links of a type that the field does not know; the name is a property.</summary>
    public const string CustomType = "CUSTOM";

    private const string Placeholder = "LINK";

    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <summary>The allow-list of relationship types.</summary>
    public static IReadOnlyList<string> RelationshipTypes { get; } = [.. LinkTypes.Known.Order(StringComparer.Ordinal), CustomType];

    /// <summary>A statement as it stands; <c>:LINK</c> means a link of any type.</summary>
    public static string Of(string name) => Texts.GetOrAdd(name, static name => Load(name).Replace(":" + Placeholder, ":" + string.Join('|', RelationshipTypes), StringComparison.Ordinal));

    /// <summary>A statement about links of one type.</summary>
    public static string OfType(string name, string type) => RelationshipTypes.Contains(type)
        ? Texts.GetOrAdd(name + " " + type, _ => Load(name).Replace(Placeholder, type, StringComparison.Ordinal))
        : throw new ArgumentException($"'{type}' is not in the list of relationship types.", nameof(type));

    /// <summary>A statement that answers for each type in turn.</summary>
    public static string OfEachType(string name) => Texts.GetOrAdd(
        name + " *", _ => string.Join("\nUNION ALL\n", RelationshipTypes.Select(type => Load(name).Replace(Placeholder, type, StringComparison.Ordinal))));

    /// <summary>Every statement by name, as it stands in its file.</summary>
    public static IEnumerable<string> Names => typeof(CypherText).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal);

    /// <summary>The file behind a statement, its header included.</summary>
    public static string File(string name)
    {
        using var stream = typeof(CypherText).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no statement '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Load(string name) =>
        string.Join('\n', File(name).Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal))).Trim();
}
