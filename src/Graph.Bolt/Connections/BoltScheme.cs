using System.Web;

namespace Graph.Bolt.Connections;

/// <summary>What the address of a driver says about encryption, trust and routing.</summary>
internal sealed class BoltScheme
{
    private BoltScheme(ServerAddress address, bool isEncrypted, TrustManager? trust, IReadOnlyDictionary<string, object>? routingContext) =>
        (Address, IsEncrypted, Trust, RoutingContext) = (address, isEncrypted, trust, routingContext);

    /// <summary>The server, or the first router.</summary>
    public ServerAddress Address { get; }

    public bool IsEncrypted { get; }

    /// <summary>Trust that the scheme demands; null leaves it to the configuration.</summary>
    public TrustManager? Trust { get; }

    /// <summary>What routers are told; null when there is no routing.</summary>
    public IReadOnlyDictionary<string, object>? RoutingContext { get; }

    /// <summary>Reads the address of a driver.</summary>
    /// <exception cref="ArgumentException">The scheme is unknown, has a query it must not have, or contradicts the configuration.</exception>
    public static BoltScheme Of(Uri uri, Config config)
    {
        var name = uri.Scheme.ToLowerInvariant();
        if (name is not ("bolt" or "bolt+s" or "bolt+ssc" or "neo4j" or "neo4j+s" or "neo4j+ssc"))
            throw new ArgumentException($"The scheme '{uri.Scheme}' is not one of bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc.", nameof(uri));
        var isSecure = name.EndsWith("+s", StringComparison.Ordinal) || name.EndsWith("+ssc", StringComparison.Ordinal);
        if (isSecure && (config.Encryption is not null || config.TrustManager is not null))
            throw new ArgumentException($"The scheme '{name}' decides encryption and trust; the configuration must not.", nameof(uri));
        var isRouted = name.StartsWith("neo4j", StringComparison.Ordinal);
        if (!isRouted && uri.Query.Length > 1)
            throw new ArgumentException($"The scheme '{name}' takes no query; it belongs to neo4j.", nameof(uri));
        var address = ServerAddress.From(uri);
        return new BoltScheme(
            address,
            isSecure || config.Encryption == EncryptionLevel.Encrypted,
            name.EndsWith("+ssc", StringComparison.Ordinal) ? TrustManager.CreateInsecure() : isSecure ? TrustManager.CreateChainTrust() : null,
            isRouted ? Context(uri, address) : null);
    }

    private static Dictionary<string, object> Context(Uri uri, ServerAddress address)
    {
        var context = new Dictionary<string, object>();
        var query = HttpUtility.ParseQueryString(uri.Query);
        foreach (var key in query.AllKeys)
        {
            var values = key is null ? null : query.GetValues(key);
            if (values is not [{ Length: > 0 } value] || key == "address")
                throw new ArgumentException("Each entry of the routing context needs one name of its own and one value, and 'address' is set by the client.", nameof(uri));
            context[key!] = value;
        }
        context["address"] = address.ToString();
        return context;
    }
}
