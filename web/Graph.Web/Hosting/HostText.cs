using System.Globalization;
using System.Resources;
using Graph.Linkage.Model;

namespace Graph.Web.Hosting;

/// <summary>What the host says on the console, in the language asked for, else that of the terminal, else Chinese.</summary>
public sealed class HostText(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new("Graph.Web.Resources.ShellHost", typeof(HostText).Assembly);

    /// <summary>The language in use.</summary>
    public CultureInfo Culture { get; } = culture;

    /// <summary>Texts in the language named, or in that of <c>LC_ALL</c> or <c>LANG</c>.</summary>
    public static HostText For(string? language)
    {
        language ??= Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 0 } all ? all : Environment.GetEnvironmentVariable("LANG");
        return new HostText(CultureInfo.GetCultureInfo(language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "zh-CN"));
    }

    /// <summary>A text with its placeholders filled.</summary>
    public string this[string key, params object[] arguments] =>
        string.Format(Culture, Texts.GetString(key, Culture) ?? key, arguments);

    /// <summary>The text of a message: the host's own, else that of the product.</summary>
    public string TextOf(UserMessage message) => Texts.GetString(message.Code, Culture) is { } own
        ? string.Format(Culture, own, [.. message.Arguments])
        : UserMessages.Text(message, Culture);
}
