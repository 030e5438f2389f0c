using Graph.Linkage.Model.Identifiers;

namespace Graph.Web.ViewModels;

/// <summary>A region to choose, with how many of a list lie in it.</summary>
/// <param name="Prefix">2, 4 or 6 leading digits of its code.</param>
/// <param name="Name">Full name.</param>
/// <param name="Count">How many.</param>
public sealed record RegionCount(string Prefix, string Name, int Count)
{
    /// <summary>Provinces, prefectures and counties of a list by code, each with how many items lie in it; an item counts once a region.</summary>
    public static IReadOnlyList<RegionCount> Of(IEnumerable<IReadOnlyList<string>> codes) =>
    [
        .. codes.SelectMany(item => item.SelectMany(Prefixes).Distinct()).CountBy(prefix => prefix).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new RegionCount(pair.Key, NameOf(pair.Key), pair.Value)),
    ];

    /// <summary>The name of a region of 2, 4 or 6 digits.</summary>
    public static string NameOf(string prefix) => RegionNames.NameOf(prefix.PadRight(6, '0'));

    private static IEnumerable<string> Prefixes(string code)
    {
        yield return code[..2];
        if (!code.EndsWith("0000", StringComparison.Ordinal))
            yield return code[..4];
        if (!code.EndsWith("00", StringComparison.Ordinal))
            yield return code;
    }
}
