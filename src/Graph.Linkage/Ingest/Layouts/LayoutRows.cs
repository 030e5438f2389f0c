using System.Globalization;
using System.Text;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Layouts;

/// <summary>What several layouts say in the same way.</summary>
internal static class LayoutRows
{
    /// <summary>A table of aliases that keeps the order of its fields.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases(params ReadOnlySpan<(string Field, string Names)> fields)
    {
        var aliases = new OrderedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (field, names) in fields)
            aliases.Add(field, names.Split('|'));
        return aliases;
    }

    /// <summary>Key of an outlet, clerk or agent: its code with the provider, else the provider with its name; null without both.</summary>
    public static string? PlaceKey(string provider, string? code, string? name) => (code ?? name) is not { } own
        ? null
        : $"{provider}/{Canonical(own)}";

    /// <summary>Canonical text of addresses and names of places: NFKC, lower case, without blanks.</summary>
    public static string Canonical(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    /// <summary>
    /// Adds where a person lives. An address without a number names an area (a village, a county): a link would tie strangers, so it is
    /// an attribute.
    /// </summary>
    public static void LivesAt(RowBuilder row, int? person, string field)
    {
        if (person is not { } resident || row.Text(field) is not { } address)
            return;
        if (address.Any(char.IsDigit) || address.AsSpan().IndexOfAny("一二三四五六七八九十") >= 0)
            row.Link(LinkTypes.LivesAt, resident, row.Add(EntityKinds.Address, Canonical(address)));
        else
            row.Attribute(resident, field, address);
    }

    /// <summary>Whether a name is that of an organisation.</summary>
    public static bool IsOrganisation(string name) =>
        name.EndsWith("公司", StringComparison.Ordinal) || name.EndsWith("合作社", StringComparison.Ordinal)
        || name.EndsWith('厂') || name.EndsWith("商行", StringComparison.Ordinal) || name.EndsWith("经营部", StringComparison.Ordinal)
        || name.EndsWith("工作室", StringComparison.Ordinal) || name.EndsWith("事务所", StringComparison.Ordinal);

    /// <summary>A moment as part of a sighting key: the same for every way to write one time.</summary>
    public static string? Part(Moment? moment) => moment?.UtcTicks.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number as part of a sighting key.</summary>
    public static string? Part(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
