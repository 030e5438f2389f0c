using System.Globalization;
using System.Text;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.World;

/// <summary>Draws identifiers that belong to nobody; none is drawn twice.</summary>
internal sealed class SyntheticNumbers(SeedRandom random)
{
    private const string IdCheckCharacters = "10X98765432";

    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private int _addresses;

    /// <summary>Sequence 996-999 was for people of a hundred years; with a birth year from 1950 nobody has it.</summary>
    public string IdCard(County county, int birthYear) => Unused(() =>
    {
        var body = string.Create(
            CultureInfo.InvariantCulture, $"{county.Code}{birthYear}{random.Between(1, 12):00}{random.Between(1, 28):00}{random.Between(996, 999)}");
        return WithIdCheck(body);
    });

    /// <summary>Seventeen digits with the right last character.</summary>
    public static string WithIdCheck(string body) => body + IdCheckCharacters[body.Select((digit, i) => (digit - '0') * IdWeights[i]).Sum() % 11];

    public string Phone() => Unused(() => "154" + Digits(8));

    public string Imsi() => Unused(() => "00101" + Digits(10));

    public string Imei() => Unused(() => WithLuhn("00" + Digits(12)));

    public string Card(Bank bank, int length) => Unused(() =>
    {
        var prefix = random.Between(bank.FirstPrefix, bank.LastPrefix).ToString(CultureInfo.InvariantCulture);
        return WithLuhn(prefix + Digits(length - 7));
    });

    /// <summary>Starts with 0000, which no bank's account does.</summary>
    public string AccountNumber() => Unused(() => "0000154" + Digits(9));

    public string Mac() => Unused(() => "02" + string.Concat(Enumerable.Range(0, 5).Select(_ => $":{random.Below(256):X2}")));

    /// <summary>Next address of 192.0.2.0/24, then 198.51.100.0/24; 203.0.113.0/24 is kept for the places of the story.</summary>
    public string Ip()
    {
        var next = _addresses++ % 500;
        return next < 250 ? $"192.0.2.{next + 2}" : $"198.51.100.{next - 248}";
    }

    public string Digits(int count)
    {
        var text = new StringBuilder(count);
        for (var i = 0; i < count; i++)
            text.Append((char)('0' + random.Below(10)));
        return text.ToString();
    }

    private string Unused(Func<string> draw)
    {
        var value = draw();
        while (!_used.Add(value))
            value = draw();
        return value;
    }

    /// <summary>The digits with a last one that makes their Luhn sum right.</summary>
    public static string WithLuhn(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var digit = body[body.Length - 1 - i] - '0';
            digit = i % 2 == 0 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return body + (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
