using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Graph.Linkage.Ingest;

/// <summary>Keys that recognise a source row said twice: the first 128 bits of SHA-256 of its canonical fields.</summary>
public static class SightingKey
{
    /// <summary>The key of canonical fields. Each field is length-prefixed, and an absent one differs from an empty one.</summary>
    /// <param name="family">What the fields describe: <c>transfer</c>, <c>call</c>, <c>registration</c> ...</param>
    /// <param name="fields">Fields in the stated order of the family.</param>
    public static UInt128 Of(string family, params IEnumerable<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, family);
        foreach (var field in fields)
            Append(hash, field);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    private static void Append(IncrementalHash hash, string? field)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : Encoding.UTF8.GetByteCount(field));
        hash.AppendData(length);
        if (field is not null)
            hash.AppendData(Encoding.UTF8.GetBytes(field));
    }
}
