using System.Globalization;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>County, prefecture and province codes of all years, from public tables and our own list of retired counties.</summary>
public static class Regions
{
    private static readonly ILookup<string, Region> ByCode = Load().ToLookup(region => region.Code);

    /// <summary>Whether a code was in force in any year; residence permits of 81, 82 and 83 count.</summary>
    public static bool IsKnown(string code) => ByCode.Contains(code) || code is "810000" or "820000" or "830000";

    /// <summary>The record of a code in a year; its earliest or latest one where none covers the year; null for an unknown code.</summary>
    public static Region? Find(string code, int year)
    {
        var records = ByCode[code].OrderBy(region => region.From).ToList();
        return records.Find(region => year >= region.From && (region.To is null || year <= region.To)) ?? records.LastOrDefault();
    }

    /// <summary>The codes a place has today: itself, or all its successors; falls back to prefecture, then province; empty when unknown.</summary>
    public static IReadOnlyList<Region> Present(string code, int year)
    {
        if (Find(code, year) is { } region)
        {
            if (region.Successors.Count > 0)
                return [.. region.Successors.SelectMany(successor => Present(successor, DateTime.MaxValue.Year)).DistinctBy(found => found.Code)];
            return [region];
        }
        if (Find(code[..4] + "00", year) is { } prefecture)
            return [prefecture];
        return Find(code[..2] + "0000", year) is { } province ? [province] : [];
    }

    /// <summary>The regions in force today, by code.</summary>
    public static IEnumerable<Region> Present() => ByCode.SelectMany(records => records).Where(region => region.To is null).OrderBy(region => region.Code, StringComparer.Ordinal);

    /// <summary>Full name such as 福建省泉州市安溪县, of places known; blank when unknown.</summary>
    public static string FullName(string code, int year)
    {
        var parts = new[] { code[..2] + "0000", code[..4] + "00", code }.Distinct().Select(part => Find(part, year)?.Name).OfType<string>();
        return string.Concat(parts.Where(name => name is not ("市辖区" or "县" or "省直辖县级行政区划")));
    }

    private static IEnumerable<Region> Load()
    {
        var retired = ReferenceTables.Lines("retired-counties.csv").Skip(1).Select(line => line.Split(',')).Where(cells => cells[3].Length > 0)
            .Select(cells => new Region(
                cells[0], cells[1], Year(cells[2]), Year(cells[3]), cells[4].Split(';', StringSplitOptions.RemoveEmptyEntries))).ToList();
        var known = retired.Select(region => region.Code).ToHashSet();
        return ReferenceTables.Lines("regions.tsv").Select(line => line.Split('\t'))
            .Where(cells => !known.Contains(cells[0]))
            .Select(cells => new Region(cells[0], cells[1], Year(cells[2]), cells.Length > 3 && cells[3].Length > 0 ? Year(cells[3]) : null, []))
            .Concat(retired);
    }

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
