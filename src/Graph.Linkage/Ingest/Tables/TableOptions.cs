namespace Graph.Linkage.Ingest.Tables;

/// <summary>How a file is to be read.</summary>
public sealed record TableOptions
{
    /// <summary>Name of a text encoding, or <c>auto</c>.</summary>
    public string Encoding { get; init; } = "auto";

    /// <summary><c>auto</c>, <c>blank</c> (any run of blanks and tabs), <c>tab</c>, or the delimiter itself.</summary>
    public string Delimiter { get; init; } = "auto";

    /// <summary>The only sheet to read, from 0, or null for all.</summary>
    public int? Sheet { get; init; }
}
