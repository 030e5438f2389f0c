namespace Graph.Linkage.Model.Identifiers;

/// <summary>Public tables that the build embeds.</summary>
internal static class ReferenceTables
{
    /// <summary>Lines of an embedded table.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(ReferenceTables).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
