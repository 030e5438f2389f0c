using System.Globalization;
using System.Resources;

namespace Graph.Cli;

/// <summary>Texts of the command in the user's language.</summary>
internal sealed class CliText(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new("Graph.Cli.Messages.Cli", typeof(CliText).Assembly);

    public CultureInfo Culture { get; } = culture;

    public string this[string key, params object[] arguments]
    {
        get
        {
            var text = Texts.GetString(key, Culture) ?? key;
            return arguments.Length == 0 ? text : string.Format(Culture, text, arguments);
        }
    }

    /// <summary>The language of <c>--lang</c>, then of LANG, then Chinese.</summary>
    public static CultureInfo Choose(string? option)
    {
        var wish = option ?? Environment.GetEnvironmentVariable("LANG") ?? "";
        return CultureInfo.GetCultureInfo(wish.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh-CN");
    }
}
