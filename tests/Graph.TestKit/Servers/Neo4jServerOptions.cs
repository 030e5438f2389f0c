namespace Graph.TestKit.Servers;

/// <summary>What kind of server a test needs; equal options share one server.</summary>
public sealed record Neo4jServerOptions
{
    /// <summary>Password of the user neo4j, at least 8 characters; null for no authentication.</summary>
    public string? Password { get; init; }

    /// <summary>Whether it takes only TLS, with a certificate that it signed itself.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>Whether the Graph Data Science procedures are there.</summary>
    public bool HasGds { get; init; } = true;

    /// <summary>Most heap of the server.</summary>
    public string Heap { get; init; } = "512m";

    /// <summary>Further settings, one <c>key=value</c> a line.</summary>
    public string Settings { get; init; } = "";
}
