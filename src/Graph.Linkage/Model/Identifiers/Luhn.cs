namespace Graph.Linkage.Model.Identifiers;

/// <summary>The check digit of ISO/IEC 7812.</summary>
public static class Luhn
{
    /// <summary>Whether the last digit is the right one.</summary>
    /// <param name="digits">Digits only.</param>
    public static bool IsRight(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }
}
