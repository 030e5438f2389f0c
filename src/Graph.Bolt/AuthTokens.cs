#nullable disable annotations
namespace Graph.Bolt;

/// <summary>Ways to say who is connecting.</summary>
public static class AuthTokens
{
    /// <summary>Nobody; for servers without authentication.</summary>
    public static IAuthToken None { get; } = new AuthToken(new Dictionary<string, object> { ["scheme"] = "none" });

    /// <summary>A user and a password.</summary>
    public static IAuthToken Basic(string username, string password) => Basic(username, password, null);

    /// <summary>A user and a password of a realm.</summary>
    public static IAuthToken Basic(string username, string password, string realm)
    {
        ArgumentNullException.ThrowIfNull(username);
        ArgumentNullException.ThrowIfNull(password);
        var entries = new Dictionary<string, object> { ["scheme"] = "basic", ["principal"] = username, ["credentials"] = password };
        if (!string.IsNullOrEmpty(realm))
            entries["realm"] = realm;
        return new AuthToken(entries);
    }

    /// <summary>A token of a single sign-on service.</summary>
    public static IAuthToken Bearer(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        return new AuthToken(new Dictionary<string, object> { ["scheme"] = "bearer", ["credentials"] = token });
    }
}
