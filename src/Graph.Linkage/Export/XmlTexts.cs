using System.Globalization;
using System.Xml;

namespace Graph.Linkage.Export;

/// <summary>Texts that XML can hold.</summary>
internal static class XmlTexts
{
    /// <summary>Invariant text of a value.</summary>
    public static string Of(object? value) => Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    /// <summary>The text without characters that XML 1.0 forbids.</summary>
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar)
        ? text : string.Concat(text.Where((letter, i) => XmlConvert.IsXmlChar(letter)
            || (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            || (char.IsLowSurrogate(letter) && i > 0 && char.IsHighSurrogate(text[i - 1]))));
}
