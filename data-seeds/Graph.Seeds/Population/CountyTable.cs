using Graph.Linkage.Model.Identifiers;
using Graph.Seeds.World;

namespace Graph.Seeds.Population;

/// <summary>Counties from which identity numbers are made: the home prefectures of the world, the rest of the country, retired codes.</summary>
internal static class CountyTable
{
    public const int HomePrefectures = 6;

    private static readonly string[] Home = ["3505", "3508", "3502", "3506", "4501", "4405"];

    private static readonly string[] Retired = ["352424", "352601", "350822"];

    private static readonly Lazy<County[]> Table = new(Build);

    public static County Of(int county) => Table.Value[county];

    public static int Count => Table.Value.Length;

    /// <summary>Counties of a home prefecture, by position in the table.</summary>
    public static IReadOnlyList<int> OfPrefecture(int prefecture) => Prefectures.Value[prefecture];

    /// <summary>A code that was in force at birth and is no longer, or -1 when born too late for one.</summary>
    public static int RetiredFor(int birthYear) => Table.Value.Length - Retired.Length + (birthYear < 1985 ? 0 : birthYear < 1996 ? 1 : 2);

    private static readonly Lazy<int[][]> Prefectures = new(() =>
        [.. Home.Select(prefix => Enumerable.Range(0, Count - Retired.Length).Where(i => Of(i).Code.StartsWith(prefix, StringComparison.Ordinal)).ToArray())]);

    private static County[] Build()
    {
        var provinces = Enumerable.Range(11, 55);
        var codes = from province in provinces
                    from prefecture in Enumerable.Range(1, 53)
                    from county in Enumerable.Range(1, 29).Concat(Enumerable.Range(81, 5))
                    let code = $"{province}{prefecture:00}{county:00}"
                    where county != 1 && !Retired.Contains(code) && Regions.IsKnown(code) && Regions.Find(code, 2015) is { To: null }
                    select code;
        return [.. codes.Concat(Retired).Select(code => new County(code, Regions.FullName(code[..2] + "0000", 2015), "", Regions.FullName(code, 1980)))];
    }
}
