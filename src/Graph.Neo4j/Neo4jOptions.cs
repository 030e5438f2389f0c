namespace Graph.Neo4j;

/// <summary>Where the server is and who we are there.</summary>
/// <param name="Uri"><c>bolt://</c>, <c>neo4j://</c> and their <c>+s</c> and <c>+ssc</c> forms.</param>
/// <param name="User">User; null connects without authentication.</param>
/// <param name="Password">Password of the user.</param>
public sealed record Neo4jOptions(string Uri, string? User = null, string? Password = null)
{
    /// <summary>Never shows the password.</summary>
    public override string ToString() => $"{Uri} ({User ?? "-"})";
}
