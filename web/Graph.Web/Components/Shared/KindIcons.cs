namespace Graph.Web.Components.Shared;

/// <summary>Shape and colour of each kind, on a field of 24 by 24; the canvas draws the same ones.</summary>
public static class KindIcons
{
    private const string Diamond = "M12 3 L21 12 L12 21 L3 12 Z";

    private static readonly Dictionary<string, (string Path, string Colour)> Icons = new()
    {
        ["Person"] = ("M12 3a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9Z M3.5 21c0-5 4-7.5 8.5-7.5s8.5 2.5 8.5 7.5Z", "#1d4f91"),
        ["Phone"] = ("M7 2h10v20H7Z M9 5h6v12H9Z M11 18.5h2v1.5h-2Z", "#0b6b62"),
        ["Imsi"] = ("M6 2h9l4 4v16H6Z M9 11h7v7H9Z", "#39707a"),
        ["Device"] = ("M5 3h14v18H5Z M8 6h8v8H8Z M8 16h3v2H8Z M13 16h3v2h-3Z", "#4a5666"),
        ["BankCard"] = ("M2 5h20v14H2Z M4 8h16v3H4Z M4 14h6v2H4Z", "#8a5300"),
        ["BankAccount"] = ("M12 2 22 8v2H2V8Z M4 11h3v7H4Z M10.5 11h3v7h-3Z M17 11h3v7h-3Z M2 19h20v3H2Z", "#8a5300"),
        ["PaymentAccount"] = ("M3 4h18v16H3Z M14 10h7v4h-7Z", "#a0522d"),
        ["Company"] = ("M4 2h11v20H4Z M16 9h5v13h-5Z M7 5h2v2H7Z M11 5h2v2h-2Z M7 10h2v2H7Z M11 10h2v2h-2Z M8 16h3v6H8Z", "#5b4b8a"),
        ["Case"] = ("M8 3h8v4h6v14H2V7h6Z M10 5h4v2h-4Z", "#b3261e"),
        ["Outlet"] = ("M3 3h18l1 6H2Z M4 11h16v10H4Z M7 14h4v7H7Z", "#6b5b2a"),
        ["Clerk"] = ("M12 3a4 4 0 1 1 0 8a4 4 0 1 1 0-8Z M4 21v-6h5l3 3l3-3h5v6Z", "#6b5b2a"),
        ["Agent"] = ("M12 3a4 4 0 1 1 0 8a4 4 0 1 1 0-8Z M4 21v-5l8-3l8 3v5Z", "#7a3b69"),
        ["Cell"] = ("M11 9h2v13h-2Z M5 3l2 1.5a8 8 0 0 0 0 9L5 15a10 10 0 0 1 0-12Z M19 3l-2 1.5a8 8 0 0 1 0 9L19 15a10 10 0 0 0 0-12Z M12 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6Z", "#1565a7"),
        ["Ip"] = ("M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20Z M11 4v7H4v2h7v7h2v-7h7v-2h-7V4Z", "#1565a7"),
        ["Mac"] = ("M3 4h18v12H3Z M5 6h14v8H5Z M9 18h6v3H9Z", "#1565a7"),
        ["Url"] = ("M2 4h20v16H2Z M4 9h16v9H4Z", "#1565a7"),
        ["Address"] = ("M12 2a7 7 0 0 1 7 7c0 5-7 13-7 13S5 14 5 9a7 7 0 0 1 7-7Z M12 6.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5Z", "#1f6b3a"),
        ["MaskedId"] = ("M3 9h4v6H3Z M10 9h4v6h-4Z M17 9h4v6h-4Z", "#6b7686"),
        ["Infrastructure"] = ("M12 2l9 4v6c0 5-4 8.500-9 10c-5-1.500-9-5-9-10V6Z", "#6b7686"),
        ["Group"] = ("M8 4a3.500 3.500 0 1 1 0 7a3.500 3.500 0 1 1 0-7Z M16 4a3.500 3.500 0 1 1 0 7a3.500 3.500 0 1 1 0-7Z M1 20c0-5 3-7.500 7-7.500s4 .5 4 .5s0-.5 4-.5s7 2.500 7 7.500Z", "#5b4b8a"),
    };

    /// <summary>Every kind with its icon.</summary>
    public static IReadOnlyDictionary<string, (string Path, string Colour)> All => Icons;

    /// <summary>SVG path of a kind; a diamond for kinds of one's own.</summary>
    public static string PathOf(string kind) => Icons.TryGetValue(kind, out var icon) ? icon.Path : Diamond;

    /// <summary>Colour of a kind.</summary>
    public static string ColourOf(string kind) => Icons.TryGetValue(kind, out var icon) ? icon.Colour : "#4a5666";
}
