using System.Security.Cryptography;
using System.Text;

namespace Graph.Linkage.Projection;

/// <summary>Ids of snapshots.</summary>
public static class Snapshots
{
    /// <summary>SHA-256 over contentHash, scope, options, settings hash and projection version, each with its length; lower-case hex.</summary>
    public static string IdOf(string contentHash, ProjectionOptions options, string settingsHash)
    {
        var text = new StringBuilder();
        foreach (var part in new[] { contentHash, options.Scope, options.ToJson(), settingsHash, ProjectionOptions.Version.ToString() })
            text.Append(part.Length).Append(':').Append(part).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
