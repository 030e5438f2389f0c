using System.Security.Cryptography;

namespace Graph.Sqlite;

/// <summary>Ten base-32 characters that name an import or a run.</summary>
internal static class ShortId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, 10);
}
