using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Graph.Linkage.Model.Identifiers;

/// <summary>Finds identifiers in what people paste: a column, rows of a table, a chat message.</summary>
/// <remarks>
/// Full-width characters, blanks and hyphens inside a number, 86 and 0086 in front and repeated mentions are understood. Dates, times and
/// amounts are not taken for numbers: a number of fewer than eleven digits counts only as a landline with its area code or as a service
/// number. Where digits alone do not say what they are, every possibility is given.
/// </remarks>
public static partial class PastedText
{
    /// <summary>Most identifiers of one text.</summary>
    public const int ItemsMax = 5_000;

    private const int PiecesMax = 6;

    /// <summary>Reads a text.</summary>
    public static PastedList Read(string text)
    {
        var items = new Dictionary<EntityId, (int Place, PastedItem Item)>();
        var unread = new List<(int, string)>();
        var isCut = false;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Normalize(NormalizationForm.FormKC).Trim();
            var found = InLine(line).ToList();
            if (found.Count == 0 && line.Length > 0)
                unread.Add((number, raw.Trim()));
            foreach (var (written, candidates, warnings) in found)
            {
                if (items.TryGetValue(candidates[0], out var known))
                    items[candidates[0]] = known with { Item = known.Item with { Times = known.Item.Times + 1 } };
                else if (items.Count < ItemsMax)
                    items[candidates[0]] = (items.Count, new PastedItem(candidates, written, number, 1, warnings));
                else
                    isCut = true;
            }
        }
        return new PastedList([.. items.Values.OrderBy(item => item.Place).Select(item => item.Item)], unread, isCut);
    }

    private static IEnumerable<(string Text, IReadOnlyList<EntityId> Candidates, IReadOnlyList<string> Warnings)> InLine(string line)
    {
        foreach (Match match in Candidate().Matches(line))
        {
            if (match.Groups["digits"].Success)
            {
                foreach (var found in InDigits(match.Value))
                    yield return found;
            }
            else if (Written(match.Value) is { } id)
            {
                yield return (match.Value, [id], []);
            }
        }
    }

    private static EntityId? Written(string text)
    {
        if (MacAddress.Read(text).Key is { } mac)
            return new EntityId(EntityKinds.Mac, mac);
        if (text.Count(letter => letter == '.') == 3 && IpAddress.Read(text).Key is { } ip)
            return new EntityId(EntityKinds.Ip, ip);
        if (CreditCode.Read(text) is { Key: { } code, Warnings.Count: 0 })
            return new EntityId(EntityKinds.Company, code);
        if (MaskedText.IsMasked(text))
            return new EntityId(EntityKinds.MaskedId, IdentifierText.Clean(text));
        return EntityId.TryParse(text, out var id) && !EntityKinds.IsCustom(id.Kind) ? id : null;
    }

    // Pieces that blanks or hyphens part may be one number or several: the longest run that is one is taken.
    private static IEnumerable<(string, IReadOnlyList<EntityId>, IReadOnlyList<string>)> InDigits(string text)
    {
        var pieces = Piece().Matches(text);
        for (var i = 0; i < pieces.Count;)
        {
            var taken = 1;
            for (var length = Math.Min(PiecesMax, pieces.Count - i); length >= 1; length--)
            {
                var last = pieces[i + length - 1];
                var written = text[pieces[i].Index..(last.Index + last.Length)];
                var joined = string.Concat(pieces.Skip(i).Take(length).Select(piece => piece.Value));
                var (candidates, warnings) = Identify(joined.ToUpperInvariant(), isWhole: length == 1, written);
                if (candidates.Count == 0)
                    continue;
                yield return (written, candidates, warnings);
                taken = length;
                break;
            }
            i += taken;
        }
    }

    private static (IReadOnlyList<EntityId> Candidates, IReadOnlyList<string> Warnings) Identify(string digits, bool isWhole, string written)
    {
        var found = new List<EntityId>();
        IReadOnlyList<string> warnings = [];
        var person = digits.Length is 15 or 18 ? IdCard.Read(digits) : null;
        if (person is { Key: { } id } && (isWhole || person.Warnings.Count == 0))
        {
            found.Add(new EntityId(EntityKinds.Person, id));
            warnings = [.. person.Warnings.Where(warning => warning == "id.check-digit")];
        }
        if (digits.EndsWith('X'))
            return (found, warnings);
        if (PhoneNumber.Read(digits).Key is { } phone && (PhoneNumber.IsMobile(phone) || PhoneNumber.IsThing(phone) || IsFixed(digits, phone, written)))
            found.Add(new EntityId(EntityKinds.Phone, phone));
        if (digits.Length == 15 && Imsi.Read(digits) is { Key: { } imsi, Warnings.Count: 0 })
            found.Add(new EntityId(EntityKinds.Imsi, imsi));
        if (digits.Length == 15 && isWhole && Luhn.IsRight(digits) && Imei.Read(digits).Key is { } imei)
            found.Add(new EntityId(EntityKinds.Device, imei));
        if (digits.Length is >= 15 and <= 19 && (isWhole || BankBins.BankOf(digits) is not null || Luhn.IsRight(digits)))
            found.Insert(BankBins.BankOf(digits) is not null && warnings.Count > 0 ? 0 : found.Count, new EntityId(EntityKinds.BankCard, digits));
        if (digits.Length is >= 12 and <= 32 && isWhole && !IsTime(digits))
        {
            found.Add(new EntityId(EntityKinds.BankAccount, digits));
            if (Imei.Read(digits).Key is { } handset)
                found.Add(new EntityId(EntityKinds.Device, handset));
        }
        return ([.. found.Distinct()], found.Count > 0 && found[0].Kind == EntityKinds.Person ? warnings : []);
    }

    private static bool IsTime(string digits) =>
        digits.Length is 12 or 14 && DateTime.TryParseExact(digits.PadRight(14, '0'), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && at.Year is >= 1990 and < 2100;

    private static bool IsFixed(string digits, string phone, string written) =>
        digits.Length is >= 10 and <= 12 && digits[0] == '0' && phone.StartsWith("86", StringComparison.Ordinal)
        || (digits.Length is 5 or 10 && written.Length <= 12 && Service().IsMatch(digits));

    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(?:(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}|\d{1,3}(?:\.\d{1,3}){3}"
        + @"|(?:person|phone|imsi|imei14|bankcard|bankaccount|paymentaccount|company|case|mac|ip):\S+|\d{2,}\*{2,}\d*"
        + @"|(?<digits>\+?\d(?:[ -]?\d)*[Xx]?)|[0-9A-Z]{18})(?![0-9A-Za-z*])")]
    private static partial Regex Candidate();

    [GeneratedRegex(@"\d+[Xx]?")]
    private static partial Regex Piece();

    [GeneratedRegex("^(95\\d{3}|400\\d{7}|800\\d{7})$")]
    private static partial Regex Service();
}
