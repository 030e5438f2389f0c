namespace Graph.Linkage.Model.Identifiers;

/// <summary>What became of an identifier as a cell states it.</summary>
/// <param name="Key">Canonical key, or null when it is none; then <paramref name="Fault"/> says why.</param>
/// <param name="IsRepaired">Whether the cell had to be cleaned, completed or upgraded.</param>
/// <param name="Fault">Stable reject code of the first failing step, or null.</param>
/// <param name="Warnings">Codes of doubts that do not stop it, such as <c>id.check-digit</c>.</param>
public sealed record IdentifierReading(string? Key, bool IsRepaired, string? Fault, IReadOnlyList<string> Warnings)
{
    /// <summary>A faulty identifier.</summary>
    internal static IdentifierReading Faulty(string fault) => new(null, false, fault, []);

    /// <summary>A good identifier.</summary>
    internal static IdentifierReading Good(string key, string raw, params IReadOnlyList<string> warnings) => new(key, key != raw, null, warnings);
}
