using System.Text;
using System.Text.RegularExpressions;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;

namespace Graph.Web.ViewModels;

/// <summary>Finds the numbers in a pasted list, column or message: identity numbers, mobile numbers, cards; each once, in order.</summary>
public static partial class PastedNumbers
{
    /// <summary>Most numbers of one list.</summary>
    public const int NumbersMax = 5_000;

    /// <summary>The objects that the text names, and what looks like a number but is none that is known.</summary>
    public static (IReadOnlyList<EntityId> Found, IReadOnlyList<string> Unread) Read(string text)
    {
        var found = new List<EntityId>();
        var unread = new List<string>();
        foreach (Match match in Candidate().Matches(text.Normalize(NormalizationForm.FormKC)))
        {
            if (Identify(match.Value) is { } id)
                found.Add(id);
            else
                unread.Add(match.Value.Trim());
        }
        return ([.. found.Distinct().Take(NumbersMax)], [.. unread.Distinct()]);
    }

    private static EntityId? Identify(string text)
    {
        if (text.Contains(':') && EntityId.TryParse(text, out var written))
            return written;
        var plain = IdentifierText.Clean(text).ToUpperInvariant();
        if (plain.Length == 18 && IdCard.Read(plain) is { Key: { } person, Warnings.Count: 0 })
            return new EntityId(EntityKinds.Person, person);
        if (PhoneNumber.Read(plain) is { Key: { } phone } && PhoneNumber.IsMobile(phone))
            return new EntityId(EntityKinds.Phone, phone);
        if (plain.Length is >= 15 and <= 19 && BankCardNumber.Read(plain) is { Key: { } card })
            return new EntityId(EntityKinds.BankCard, card);
        return PhoneNumber.Read(plain).Key is { } other ? new EntityId(EntityKinds.Phone, other) : null;
    }

    // Digits with the blanks and hyphens that people put between them, or an id as the product writes it.
    [GeneratedRegex(@"[a-z]+\d*:[\w@/.-]+|(?<![\w*])\+?\d(?:[ -]?\d){5,22}[Xx]?(?![\w*])")]
    private static partial Regex Candidate();
}
