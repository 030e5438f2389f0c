using System.Globalization;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>Radio cells: network, area and cell, each in decimal.</summary>
public static class CellKey
{
    private const string ChineseNetwork = "460";

    /// <summary>Reads a cell; LAC or TAC and CI may be decimal, or hexadecimal when they contain letters.</summary>
    /// <param name="network">PLMN such as <c>46000</c>; blank means China without a known operator.</param>
    /// <param name="area">LAC or TAC; blank where an ECI says it all.</param>
    /// <param name="cell">CI or ECI.</param>
    public static IdentifierReading Read(string? network, string area, string cell)
    {
        if (IdentifierText.HasLostDigits(cell))
            return IdentifierReading.Faulty("digits.lost");
        var (ci, lac) = (Number(cell), IdentifierText.IsNull(area) ? "" : Number(area));
        if (ci is null or "0" || lac is null)
            return IdentifierReading.Faulty("cell.format");
        var plmn = string.IsNullOrWhiteSpace(network) ? ChineseNetwork : IdentifierText.Clean(network);
        return new IdentifierReading($"{plmn}-{lac}-{ci}", false, null, []);
    }

    private static string? Number(string text)
    {
        var clean = IdentifierText.Clean(text);
        if (ulong.TryParse(clean, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || ulong.TryParse(clean.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? clean[2..] : clean, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
            return value.ToString(CultureInfo.InvariantCulture);
        return null;
    }
}
