#nullable disable annotations
using Graph.Bolt.Sessions;

namespace Graph.Bolt;

/// <summary>Opens drivers.</summary>
public static class GraphDatabase
{
    /// <summary>A driver without authentication.</summary>
    public static IDriver Driver(string uri) => Driver(new Uri(uri));

    /// <summary>A driver without authentication.</summary>
    public static IDriver Driver(Uri uri) => Driver(uri, AuthTokens.None);

    /// <summary>A driver without authentication.</summary>
    public static IDriver Driver(string uri, Action<ConfigBuilder> action) => Driver(new Uri(uri), action);

    /// <summary>A driver without authentication.</summary>
    public static IDriver Driver(Uri uri, Action<ConfigBuilder> action) => Driver(uri, AuthTokens.None, action);

    /// <summary>A driver with the default configuration.</summary>
    public static IDriver Driver(string uri, IAuthToken authToken) => Driver(new Uri(uri), authToken);

    /// <summary>A driver with the default configuration.</summary>
    public static IDriver Driver(Uri uri, IAuthToken authToken) => Driver(uri, authToken, null);

    /// <summary>A driver.</summary>
    public static IDriver Driver(string uri, IAuthToken authToken, Action<ConfigBuilder> action) => Driver(new Uri(uri), authToken, action);

    /// <summary>A driver; it connects when it is first used.</summary>
    /// <param name="uri">bolt, bolt+s, bolt+ssc, neo4j, neo4j+s or neo4j+ssc; port 7687 unless given; a query only with neo4j.</param>
    /// <param name="authToken">Who is connecting.</param>
    /// <param name="action">Changes to the defaults, or null.</param>
    /// <exception cref="ArgumentException">The scheme is not one of these, or says another thing than the configuration.</exception>
    public static IDriver Driver(Uri uri, IAuthToken authToken, Action<ConfigBuilder> action)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(authToken);
        var config = new Config();
        action?.Invoke(new ConfigBuilder(config));
        return new Driver(uri, (AuthToken)authToken, config);
    }
}
