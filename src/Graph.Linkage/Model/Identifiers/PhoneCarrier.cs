using PhoneNumbers;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>The operator a mobile number was issued by, from the tables of libphonenumber.</summary>
/// <remarks>Numbers can be taken to another operator since 2019, so it says whom to ask first, not who serves the number today.</remarks>
public static class PhoneCarrier
{
    private static readonly PhoneNumberToCarrierMapper Mapper = PhoneNumberToCarrierMapper.GetInstance();
    private static readonly Locale Chinese = new("zh", "CN");

    /// <summary>The operator in Chinese, or null where the tables know none.</summary>
    /// <param name="key">Canonical key of a phone.</param>
    public static string? Of(string key)
    {
        if (!PhoneNumber.IsMobile(key))
            return null;
        try
        {
            var carrier = Mapper.GetNameForNumber(PhoneNumberUtil.GetInstance().Parse("+" + key, "CN"), Chinese);
            return carrier.Length == 0 ? null : carrier;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
