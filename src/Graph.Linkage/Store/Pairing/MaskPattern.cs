using System.Text.RegularExpressions;

namespace Graph.Linkage.Store;

/// <summary>Compares the visible digits of a masked number with a full one.</summary>
internal static partial class MaskPattern
{
    /// <summary>
    /// Whether the number could be what the mask in a key of kind MaskedId hides: the digits before the first and after the last
    /// asterisk agree, and at least six digits are visible. The number of asterisks says nothing: banks draw them as they like.
    /// </summary>
    public static bool Matches(string maskedKey, string number)
    {
        var mask = Mask().Match(maskedKey);
        if (!mask.Success)
            return false;
        var (head, tail) = (mask.Groups["head"].Value, mask.Groups["tail"].Value);
        return head.Length + tail.Length is >= 6 and var visible && visible < number.Length
            && number.StartsWith(head, StringComparison.Ordinal) && number.EndsWith(tail, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<head>\d*)\*[\d*]*?(?<tail>\d*)(?![\d*])", RegexOptions.CultureInvariant)]
    private static partial Regex Mask();
}
