using System.Collections.Frozen;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>Finds the region that a text such as an address names.</summary>
/// <remarks>
/// The province, then a prefecture of it, then a county of that are looked for, with or without their last character. A prefecture or county
/// alone counts where its full name belongs to one place only. A text that names nothing, or something ambiguous, has no region.
/// </remarks>
public static class RegionNames
{
    private static readonly string[] Endings =
        ["维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "自治州", "自治县", "地区", "省", "市", "县", "区", "盟", "旗"];

    private static readonly Region[] Present = [.. Regions.Present().Where(region => region.Name is not ("市辖区" or "县" or "省直辖县级行政区划"))];
    private static readonly ILookup<string, Region> ByParent = Present.ToLookup(ParentOf);

    private static readonly FrozenDictionary<string, string> Unique = Present.Where(region => !region.Code.EndsWith("0000", StringComparison.Ordinal) && region.Name.Length > 2)
        .GroupBy(region => region.Name).Where(same => same.Count() == 1).ToFrozenDictionary(same => same.Key, same => same.Single().Code);

    /// <summary>The code of the smallest region named, or null.</summary>
    public static string? Find(string text)
    {
        var province = First(text, ByParent[""]);
        var within = province?.Code;
        if (within is null)
            return Longest(text);
        var prefecture = First(text, ByParent[within]);
        var county = First(text, ByParent[prefecture?.Code ?? within])
            ?? (prefecture is null ? First(text, Present.Where(region => region.Code.StartsWith(within[..2], StringComparison.Ordinal) && !region.Code.EndsWith("00", StringComparison.Ordinal))) : null);
        return county?.Code ?? prefecture?.Code ?? within;
    }

    /// <summary>Full name of a region of today, such as 福建省泉州市安溪县; the code where it is unknown.</summary>
    public static string NameOf(string code) => Regions.FullName(code, DateTime.MaxValue.Year) is { Length: > 0 } name ? name : code;

    private static string ParentOf(Region region) => region.Code.EndsWith("0000", StringComparison.Ordinal) ? ""
        : region.Code.EndsWith("00", StringComparison.Ordinal) ? region.Code[..2] + "0000"
        // Counties of a municipality hang on the municipality itself.
        : region.Code[..2] is "11" or "12" or "31" or "50" ? region.Code[..2] + "0000" : region.Code[..4] + "00";

    private static Region? First(string text, IEnumerable<Region> regions) => regions
        .Select(region => (region, Place: text.IndexOf(region.Name, StringComparison.Ordinal) is var full and >= 0 ? full : text.IndexOf(Short(region.Name), StringComparison.Ordinal)))
        .Where(found => found.Place >= 0).OrderBy(found => found.Place).ThenByDescending(found => found.region.Name.Length).Select(found => found.region).FirstOrDefault();

    private static string Short(string name)
    {
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal) && name.Length - ending.Length >= 2)
                return name[..^ending.Length];
        }
        return name;
    }

    private static string? Longest(string text) => Unique.Where(pair => text.Contains(pair.Key, StringComparison.Ordinal))
        .OrderByDescending(pair => !pair.Value.EndsWith("00", StringComparison.Ordinal)).ThenByDescending(pair => pair.Key.Length)
        .Select(pair => pair.Value).FirstOrDefault();
}
