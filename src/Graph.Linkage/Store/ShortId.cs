using System.Security.Cryptography;

namespace Graph.Linkage.Store;

/// <summary>Ten base-32 characters that name an import or a run.</summary>
public static class ShortId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new random one.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, 10);
}
