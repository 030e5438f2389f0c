using System.Text.RegularExpressions;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>Telephone numbers: mobile, IoT, landline, short codes and foreign ones.</summary>
public static partial class PhoneNumber
{
    private const int MobileDigits = 11;

    /// <summary>Reads a number: E.164 digits with 86 for Chinese ones, short codes as dialled, foreign ones without 00.</summary>
    public static IdentifierReading Read(string text)
    {
        if (IdentifierText.HasLostDigits(text))
            return IdentifierReading.Faulty("digits.lost");
        var digits = IdentifierText.Clean(text).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        var isInternational = digits.StartsWith('+');
        digits = digits.TrimStart('+');
        if (digits.Length == 0 || digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return IdentifierReading.Faulty("phone.format");
        return Key(DialPrefix().Replace(digits, ""), isInternational) is { } key
            ? IdentifierReading.Good(key, text)
            : IdentifierReading.Faulty(digits.Length < 3 ? "phone.short" : "phone.format");
    }

    /// <summary>Whether a key is a Chinese mobile number, synthetic ones of 154 included.</summary>
    public static bool IsMobile(string key) => MobileKey().IsMatch(key);

    /// <summary>Whether a key belongs to a virtual operator.</summary>
    public static bool IsVirtualOperator(string key) => VirtualKey().IsMatch(key);

    /// <summary>Whether a key belongs to a thing rather than a person (13 digits, or a data segment).</summary>
    public static bool IsThing(string key) => ThingKey().IsMatch(key);

    private static string? Key(string digits, bool isInternational)
    {
        if (digits.StartsWith("0086", StringComparison.Ordinal))
            digits = digits[4..];
        else if (digits.StartsWith("86", StringComparison.Ordinal) && digits.Length is 12 or 13 or 15)
            digits = digits[2..];
        else if (isInternational || digits.StartsWith("00", StringComparison.Ordinal))
            return Foreign(digits.TrimStart('0'));

        if (Mobile().IsMatch(digits) || Iot().IsMatch(digits))
            return "86" + digits;
        if (Service().IsMatch(digits))
            return digits;
        if (Landline().IsMatch(digits))
            return "86" + digits[1..];
        if (digits.Length is >= 9 and <= 11 && digits[0] is >= '2' and <= '9' && Landline().IsMatch("0" + digits))
            return "86" + digits;
        // Short codes, and local numbers without an area code.
        if (digits.Length is >= 3 and <= 8)
            return digits;
        return digits.Length is > MobileDigits and <= 15 && digits[0] != '0' ? digits : null;
    }

    private static string? Foreign(string digits) => digits.Length is >= 7 and <= 15 ? digits : null;

    [GeneratedRegex("^(17951|12593|17911|10193)(?=\\d{11})")]
    private static partial Regex DialPrefix();

    [GeneratedRegex("^1[3-9]\\d{9}$")]
    private static partial Regex Mobile();

    [GeneratedRegex("^(1440|1441|146\\d|148\\d|1410)\\d{9}$")]
    private static partial Regex Iot();

    [GeneratedRegex("^0(10|2\\d|[3-9]\\d{2})\\d{7,8}$")]
    private static partial Regex Landline();

    [GeneratedRegex("^(95\\d{3,9}|96\\d{3,6}|400\\d{7}|800\\d{7}|106\\d{5,17}|1[0-2]\\d{1,9})$")]
    private static partial Regex Service();

    [GeneratedRegex("^861[3-9]\\d{9}$")]
    private static partial Regex MobileKey();

    [GeneratedRegex("^86(16[257]|171|170)\\d{8}$")]
    private static partial Regex VirtualKey();

    [GeneratedRegex("^86(1440|1441|146\\d|148\\d|1410)\\d{9}$|^8614[579]\\d{8}$")]
    private static partial Regex ThingKey();
}
