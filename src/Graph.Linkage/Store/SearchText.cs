using System.Text;
using System.Text.RegularExpressions;
using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>The forms in which texts and numbers are compared in a search.</summary>
public static partial class SearchText
{
    /// <summary>What was typed, in plain digits and without blanks around it.</summary>
    public static string Typed(string text) => text.Normalize(NormalizationForm.FormKC).Trim();

    /// <summary>The number that was typed, asterisks for hidden digits included, or null when it is no number.</summary>
    public static string? NumberIn(string typed)
    {
        var number = Separators().Replace(typed, "").ToUpperInvariant();
        return NumberLike().IsMatch(number) ? number : null;
    }

    /// <summary>Text as search compares it: NFKC, lower case, without blanks.</summary>
    public static string Fold(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>The text from its end to its start.</summary>
    public static string Reverse(string text)
    {
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    /// <summary>Whether a key is digits, possibly ending in the X of an ID.</summary>
    public static bool IsNumber(string key) =>
        key.Length > 0 && key.AsSpan(0, key.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0 && (char.IsAsciiDigit(key[^1]) || (key.Length == 18 && key[^1] == 'X'));

    /// <summary>The ways people type a number; none when the key is no number.</summary>
    public static IEnumerable<string> Forms(EntityId id)
    {
        if (!IsNumber(id.Key))
            yield break;
        yield return id.Key;
        if (id.Kind == EntityKinds.Phone && id.Key.Length > 11 && id.Key.StartsWith("86", StringComparison.Ordinal))
            yield return id.Key[2..];
    }

    [GeneratedRegex(@"[\s\-+()]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^[\d*]+[\dX*]$|^\d$")]
    private static partial Regex NumberLike();
}
