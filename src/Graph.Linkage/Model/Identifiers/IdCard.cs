using System.Globalization;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>居民身份证 and residence permits: <c>RRRRRR YYYYMMDD SSS C</c> (GB 11643).</summary>
public static class IdCard
{
    private const int LegacyLength = 15;
    private const int Length = 18;
    private const string CheckDigits = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Reads an ID as of today by the system clock.</summary>
    public static IdentifierReading Read(string text) => Read(text, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    /// <summary>Reads an ID: 15 digits are upgraded, the first failing step of length, characters, region and date is the fault, a wrong check digit only a warning.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="today">Nobody is born later.</param>
    public static IdentifierReading Read(string text, DateOnly today)
    {
        if (IdentifierText.HasLostDigits(text))
            return IdentifierReading.Faulty("digits.lost");
        var id = IdentifierText.Clean(text).ToUpperInvariant();
        if (id.Length is not (LegacyLength or Length))
            return IdentifierReading.Faulty("id.length");
        if (!HasRightCharacters(id))
            return IdentifierReading.Faulty("id.charset");
        var warnings = new List<string>();
        if (id.Length == LegacyLength)
        {
            // Serial numbers from 996 were given to people born before 1900.
            if (string.CompareOrdinal(id[12..], "996") >= 0)
                return IdentifierReading.Faulty("id.not-upgradable");
            id = id[..6] + "19" + id[6..];
            id += CheckDigit(id);
            warnings.Add("id.upgraded");
        }
        if (!Regions.IsKnown(id[..6]))
            return IdentifierReading.Faulty("id.region");
        if (!DateOnly.TryParseExact(id[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            || born.Year < 1900 || born > today)
            return IdentifierReading.Faulty("id.date");
        if (id[^1] != CheckDigit(id))
            warnings.Add("id.check-digit");
        return IdentifierReading.Good(id, text, warnings);
    }

    /// <summary>The check digit that belongs to the first 17 digits.</summary>
    public static char CheckDigit(ReadOnlySpan<char> id)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (id[i] - '0') * Weights[i];
        return CheckDigits[sum % 11];
    }

    private static bool HasRightCharacters(string id) => id.Length == LegacyLength
        ? id.All(char.IsAsciiDigit)
        : id.AsSpan(0, Length - 1).IndexOfAnyExceptInRange('0', '9') < 0 && (char.IsAsciiDigit(id[^1]) || id[^1] == 'X');
}
