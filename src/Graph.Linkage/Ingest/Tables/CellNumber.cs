using System.Globalization;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Numbers of workbooks as they were typed, as far as the file still knows.</summary>
internal static class CellNumber
{
    /// <summary>Digits a number cell holds exactly.</summary>
    public const int ExactDigits = 15;

    private const string LostDigits = "0.##############E+0";

    /// <summary>The number without an exponent; one whose digits are lost keeps it, so that it is not taken for an identifier.</summary>
    public static string Text(double number) =>
        Math.Abs(number) >= 1e15 || (Math.Abs(number) <= 1e-4 && number != 0) ? Lost(number)
        : ((decimal)number).ToString("0.################", CultureInfo.InvariantCulture);

    /// <summary>A number whose last digits the cell no longer holds.</summary>
    public static string Lost(double number) => number.ToString(LostDigits, CultureInfo.InvariantCulture);
}
