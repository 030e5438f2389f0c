using MudBlazor;

namespace Graph.Web.Components.Layout;

/// <summary>Colours, type and measures of the product; the same values stand as custom properties in <c>app.css</c>.</summary>
public static class GraphTheme
{
    /// <summary>Fonts of the system that know Chinese; none is loaded.</summary>
    private static readonly string[] Fonts =
    [
        "system-ui", "-apple-system", "Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC",
        "WenQuanYi Micro Hei", "sans-serif",
    ];

    /// <summary>The light and the dark theme. Text on every pair of colours reaches a contrast of 4.5.</summary>
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1d4f91", PrimaryContrastText = "#ffffff", Secondary = "#5b4b8a", Tertiary = "#0b6b62",
            Info = "#1565a7", Success = "#1f6b3a", Warning = "#8a5300", WarningContrastText = "#ffffff", Error = "#b3261e",
            Background = "#f5f6f8", Surface = "#ffffff", AppbarBackground = "#15233a", AppbarText = "#ffffff",
            TextPrimary = "#1b2430", TextSecondary = "#4a5666", TextDisabled = "#6b7686", ActionDefault = "#4a5666",
            LinesDefault = "#d8dde4", LinesInputs = "#75808f", TableLines = "#e3e7ec", Divider = "#d8dde4", TableHover = "#eef3fa",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8db8f5", PrimaryContrastText = "#0d1520", Secondary = "#b9a9ea", Tertiary = "#5fc4b8",
            Info = "#7fc0f2", Success = "#7ccf9a", Warning = "#e9b765", WarningContrastText = "#12181f", Error = "#ff9d94",
            Background = "#12181f", Surface = "#1b232d", AppbarBackground = "#0d1520", AppbarText = "#ffffff",
            TextPrimary = "#e6eaf0", TextSecondary = "#aeb8c6", TextDisabled = "#8b96a5", ActionDefault = "#aeb8c6",
            LinesDefault = "#3a4656", LinesInputs = "#8b96a5", TableLines = "#2c3744", Divider = "#3a4656", TableHover = "#26405f",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = ".875rem", LineHeight = "1.5" },
            Button = new ButtonTypography { FontFamily = Fonts, TextTransform = "none", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Fonts, FontSize = "1.5rem", FontWeight = "600", LineHeight = "1.3" },
            H2 = new H2Typography { FontFamily = Fonts, FontSize = "1.125rem", FontWeight = "600", LineHeight = "1.4" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "48px" },
    };
}
