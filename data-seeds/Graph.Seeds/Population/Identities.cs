using System.Globalization;
using Graph.Seeds.Profiles;
using Graph.Seeds.Randomness;
using Graph.Seeds.World;

namespace Graph.Seeds.Population;

/// <summary>Numbers and names that belong to nobody. Each is a keyed shuffle of a position, so that no order inside shows outside.</summary>
internal sealed class Identities(ulong seed)
{
    private const long StrangersFrom = 1_000_000_000;
    private const int OutsideNumbersFrom = 20_000_000;

    private readonly Permutation _phones = new(seed, 1, 100_000_000);
    private readonly Permutation _imsis = new(seed, 2, 10_000_000_000);
    private readonly Permutation _imeis = new(seed, 3, 1_000_000_000_000);
    private readonly Permutation _cards = new(seed, 4, 1_000_000_000_000);
    private readonly Permutation _accounts = new(seed, 5, 1_000_000_000);
    private readonly Permutation _macs = new(seed, 6, 1L << 40);
    private readonly Permutation _addresses = new(seed, 7, 1L << 32);

    public string Phone(int phone) => "154" + Digits(_phones[phone >= Nation.Outside ? OutsideNumbersFrom + (phone - Nation.Outside) : phone], 8);

    public string Imsi(int phone) => "00101" + Digits(_imsis[phone], 10);

    public string Imei(int handset) => SyntheticNumbers.WithLuhn("00" + Digits(_imeis[handset], 12));

    public string Card(int account, int bank)
    {
        var range = Bank.All[bank];
        var draws = new Draws(seed, Purpose.Number, account);
        var prefix = draws.Between(range.FirstPrefix, range.LastPrefix).ToString(CultureInfo.InvariantCulture);
        var position = account >= Nation.Outside ? StrangersFrom + (account - Nation.Outside) : account;
        return SyntheticNumbers.WithLuhn(prefix + Digits(_cards[position], 12));
    }

    public string Account(int account) => "0000154" + Digits(_accounts[account], 9);

    public string Mac(int mac)
    {
        var digits = _macs[mac].ToString("X10", CultureInfo.InvariantCulture);
        return $"02:{digits[..2]}:{digits[2..4]}:{digits[4..6]}:{digits[6..8]}:{digits[8..]}";
    }

    /// <summary>Homes have addresses of the documentation range of version 6, since that of version 4 has only 762; shared ones come from there.</summary>
    public string Ip(int ip)
    {
        if (ip < Nation.SharedIps)
            return $"203.0.113.{ip % 254 + 1}";
        var place = _addresses[ip];
        return string.Create(CultureInfo.InvariantCulture, $"2001:db8:{place >> 16:x}:{place & 0xFFFF:x}::1");
    }

    public string Name(ulong person)
    {
        var draws = new Draws(seed, Purpose.Person, (long)(person | 1UL << 62));
        var given = NamePool.Given.Replace("演", "", StringComparison.Ordinal);
        var name = $"{NamePool.Surnames[draws.Below(NamePool.Surnames.Length)]}演{given[draws.Below(given.Length)]}";
        return draws.Chance(0.5) ? name + given[draws.Below(given.Length)] : name;
    }

    public string StrangerName(int account) => Name((ulong)account << 20);

    private static string Digits(long value, int count) => value.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
}
