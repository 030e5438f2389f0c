using System.Globalization;
using System.Resources;

namespace Graph.Linkage.Model;

/// <summary>Texts of user messages in Chinese and English, from the resources of this assembly under <c>Messages</c>.</summary>
public static class UserMessages
{
    private static readonly ResourceManager[] Sets =
    [
        .. new[] { "Ingest", "Store", "Findings", "Measures" }.Select(
            set => new ResourceManager($"Graph.Linkage.Messages.{set}", typeof(UserMessages).Assembly)),
    ];

    /// <summary>The text of a message, its placeholders filled; the code and arguments where no set has a text.</summary>
    /// <param name="message">The message.</param>
    /// <param name="culture">Language of the reader; anything that is not English reads Chinese.</param>
    public static string Text(UserMessage message, CultureInfo culture) => Filled(message.Code, message, culture);

    /// <summary>What to do about it, or null when no hint is written for the code.</summary>
    public static string? Hint(UserMessage message, CultureInfo culture) =>
        Find(message.Code + ".hint", culture) is null ? null : Filled(message.Code + ".hint", message, culture);

    private static string Filled(string key, UserMessage message, CultureInfo culture) => Find(key, culture) is { } text
        ? string.Format(culture, text, [.. message.Arguments])
        : string.Join(" ", message.Arguments.Prepend(key));

    private static string? Find(string key, CultureInfo culture)
    {
        foreach (var set in Sets)
        {
            if (set.GetString(key, culture) is { } text)
                return text;
        }
        return null;
    }
}
