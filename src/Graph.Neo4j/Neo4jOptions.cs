using Graph.Linkage.Model;

namespace Graph.Neo4j;

/// <summary>Where the server is and who we are there.</summary>
/// <param name="Uri"><c>bolt://</c>, <c>neo4j://</c> and their <c>+s</c> and <c>+ssc</c> forms.</param>
/// <param name="User">User; null connects without authentication.</param>
/// <param name="Password">Password of the user.</param>
public sealed record Neo4jOptions(string Uri, string? User = null, string? Password = null)
{
    private const string DefaultUri = "bolt://127.0.0.1:7687";
    private const string DefaultUser = "neo4j";

    /// <summary>Options from settings: <c>Uri</c>, <c>User</c>, <c>Password</c> or <c>PasswordFile</c>.</summary>
    /// <param name="setting">Value of a setting, or null.</param>
    /// <exception cref="GraphException"><c>store.password-in-uri</c>, <c>store.password-file</c>.</exception>
    public static Neo4jOptions Of(Func<string, string?> setting)
    {
        var uri = Given("Uri") ?? DefaultUri;
        if (uri.Contains('@', StringComparison.Ordinal))
            throw new GraphException(new UserMessage("store.password-in-uri"));
        var password = Given("Password") ?? (Given("PasswordFile") is { } file ? ReadPassword(file) : null);
        return new Neo4jOptions(uri, Given("User") ?? (password is null ? null : DefaultUser), password);

        string? Given(string name) => setting(name) is { Length: > 0 } value ? value : null;
    }

    /// <summary>Never shows the password.</summary>
    public override string ToString() => $"{Uri} ({User ?? "-"})";

    private static string ReadPassword(string file)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GraphException(new UserMessage("store.password-file", file), e);
        }
    }
}
