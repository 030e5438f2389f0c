using System.Globalization;
using PhoneNumbers;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>Home area of a telephone number, from the tables of libphonenumber.</summary>
public static class PhoneHome
{
    private static readonly PhoneNumberOfflineGeocoder Geocoder = PhoneNumberOfflineGeocoder.GetInstance();

    /// <summary>Province and city, or null where only the country is known.</summary>
    /// <param name="key">Canonical key of a phone.</param>
    /// <param name="culture">Language of the answer.</param>
    public static string? Of(string key, CultureInfo culture)
    {
        if (!key.StartsWith("86", StringComparison.Ordinal) || key.Length < 11)
            return null;
        try
        {
            var number = PhoneNumberUtil.GetInstance().Parse("+" + key, "CN");
            var locale = culture.TwoLetterISOLanguageName == "en" ? new Locale("en", "US") : new Locale("zh", "CN");
            var place = Geocoder.GetDescriptionForNumber(number, locale);
            return place is "" or "中国" or "China" ? null : place;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
