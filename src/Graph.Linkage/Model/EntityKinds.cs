using System.Collections.Frozen;

namespace Graph.Linkage.Model;

/// <summary>The kinds of entity the field knows, and the prefix each has in a written id.</summary>
/// <remarks>
/// Any other name is a custom kind: it is kept as written (trimmed, NFC) and is its own prefix. Known kinds are recognised
/// in any case of letters, so <c>phone</c> in a mapping means <see cref="Phone"/>.
/// </remarks>
public static class EntityKinds
{
    /// <summary>A natural person.</summary>
    public const string Person = "Person";

    /// <summary>A telephone number (MSISDN, landline or short code).</summary>
    public const string Phone = "Phone";

    /// <summary>A SIM (15 digits).</summary>
    public const string Imsi = "Imsi";

    /// <summary>A handset: the first 14 digits of its IMEI.</summary>
    public const string Device = "Device";

    /// <summary>A bank card number.</summary>
    public const string BankCard = "BankCard";

    /// <summary>Any other bank account text.</summary>
    public const string BankAccount = "BankAccount";

    /// <summary>An account at a payment company.</summary>
    public const string PaymentAccount = "PaymentAccount";

    /// <summary>A company, by unified social credit code or name.</summary>
    public const string Company = "Company";

    /// <summary>One reported incident.</summary>
    public const string Case = "Case";

    /// <summary>A branch or shop where cards are opened.</summary>
    public const string Outlet = "Outlet";

    /// <summary>An employee of an outlet.</summary>
    public const string Clerk = "Clerk";

    /// <summary>An agent who opens for others.</summary>
    public const string Agent = "Agent";

    /// <summary>A radio cell.</summary>
    public const string Cell = "Cell";

    /// <summary>An IP address.</summary>
    public const string Ip = "Ip";

    /// <summary>A MAC address.</summary>
    public const string Mac = "Mac";

    /// <summary>A web address or app.</summary>
    public const string Url = "Url";

    /// <summary>A postal address.</summary>
    public const string Address = "Address";

    /// <summary>A partly hidden number, never merged automatically.</summary>
    public const string MaskedId = "MaskedId";

    /// <summary>A public number or institution of the stop-list.</summary>
    public const string Infrastructure = "Infrastructure";

    private static readonly FrozenDictionary<string, string> PrefixByName = new Dictionary<string, string>
    {
        [Person] = "person", [Phone] = "phone", [Imsi] = "imsi", [Device] = "imei14", [BankCard] = "bankcard",
        [BankAccount] = "bankaccount", [PaymentAccount] = "paymentaccount", [Company] = "company", [Case] = "case",
        [Outlet] = "outlet", [Clerk] = "clerk", [Agent] = "agent", [Cell] = "cell", [Ip] = "ip", [Mac] = "mac", [Url] = "url",
        [Address] = "address", [MaskedId] = "maskedid", [Infrastructure] = "infrastructure",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> NameByText =
        PrefixByName.SelectMany(pair => new[] { (Text: pair.Key, Name: pair.Key), (Text: pair.Value, Name: pair.Key) })
            .DistinctBy(pair => pair.Text, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.Text, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every known kind, in no meaningful order.</summary>
    public static IReadOnlyCollection<string> Known => PrefixByName.Keys;

    /// <summary>The kind a text means: the known one (by name or prefix, any case), else the text itself, trimmed and NFC.</summary>
    /// <exception cref="ArgumentException">The text is blank or contains a colon.</exception>
    public static string Canonical(string text)
    {
        var name = text.Trim().Normalize();
        if (name.Length == 0 || name.Contains(':'))
            throw new ArgumentException($"A kind of entity must be a name without a colon; got '{text}'.", nameof(text));
        return NameByText.GetValueOrDefault(name, name);
    }

    /// <summary>Whether the kind is not one of <see cref="Known"/>.</summary>
    public static bool IsCustom(string kind) => !PrefixByName.ContainsKey(kind);

    /// <summary>What stands before the colon of a written id.</summary>
    public static string PrefixOf(string kind) => PrefixByName.GetValueOrDefault(kind, kind);

    /// <summary>Whether entities of this kind hold or move money: cards and accounts.</summary>
    public static bool IsAccount(string kind) => kind is BankCard or BankAccount or PaymentAccount;
}
