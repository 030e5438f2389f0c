using System.Collections.Frozen;

namespace Graph.Linkage.Model;

/// <summary>The types of link the field knows, their strength, and which have no direction.</summary>
public static class LinkTypes
{
    /// <summary>Phone to its registered owner.</summary>
    public const string RegisteredTo = "REGISTERED_TO";

    /// <summary>Phone to the person said to use it.</summary>
    public const string UsedBy = "USED_BY";

    /// <summary>Account or card to the person or company that opened it.</summary>
    public const string OpenedBy = "OPENED_BY";

    /// <summary>Account to its card.</summary>
    public const string HasCard = "HAS_CARD";

    /// <summary>Account or card to the phone reserved with the bank (预留手机号).</summary>
    public const string ReservedPhone = "RESERVED_PHONE";

    /// <summary>Phone or account to the contact number given at registration (联系电话).</summary>
    public const string ContactPhone = "CONTACT_PHONE";

    /// <summary>Phone or account to the person who handled the opening for the owner (经办人, 代办人).</summary>
    public const string HandledBy = "HANDLED_BY";

    /// <summary>SIM or phone to the handset it was used in.</summary>
    public const string UsedIn = "USED_IN";

    /// <summary>SIM to the phone number it carries.</summary>
    public const string HasNumber = "HAS_NUMBER";

    /// <summary>Caller to callee.</summary>
    public const string Called = "CALLED";

    /// <summary>Sender to receiver of a text message.</summary>
    public const string Smsed = "SMSED";

    /// <summary>Phone or handset to a cell.</summary>
    public const string SeenAt = "SEEN_AT";

    /// <summary>Account to the IP, MAC or handset it was operated from.</summary>
    public const string LoggedInFrom = "LOGGED_IN_FROM";

    /// <summary>Payer to payee.</summary>
    public const string TransferredTo = "TRANSFERRED_TO";

    /// <summary>Card to the outlet or machine where cash was taken.</summary>
    public const string WithdrewAt = "WITHDREW_AT";

    /// <summary>Payment account to bound card.</summary>
    public const string BoundCard = "BOUND_CARD";

    /// <summary>Legal representative to company.</summary>
    public const string LegalRepOf = "LEGAL_REP_OF";

    /// <summary>Agent to company.</summary>
    public const string AgentOf = "AGENT_OF";

    /// <summary>Account or phone to the outlet, clerk or agent where it was opened.</summary>
    public const string OpenedAt = "OPENED_AT";

    /// <summary>Person to address.</summary>
    public const string LivesAt = "LIVES_AT";

    /// <summary>Person or phone to address of a parcel.</summary>
    public const string ShippedTo = "SHIPPED_TO";

    /// <summary>Relatives; no direction.</summary>
    public const string Relative = "RELATIVE";

    /// <summary>Named in one case; no direction.</summary>
    public const string CoCase = "CO_CASE";

    /// <summary>Travelled together; no direction.</summary>
    public const string CoTravel = "CO_TRAVEL";

    /// <summary>Phone, account or address of the suspects' side to the case that names it: an evidence seed.</summary>
    public const string ReportedIn = "REPORTED_IN";

    /// <summary>Victim, or a victim's own phone or account, to the case.</summary>
    public const string VictimOf = "VICTIM_OF";

    private static readonly FrozenDictionary<string, LinkStrength> Strengths = new Dictionary<string, LinkStrength>
    {
        [RegisteredTo] = LinkStrength.Weak, [UsedBy] = LinkStrength.Medium, [OpenedBy] = LinkStrength.Weak,
        [HasCard] = LinkStrength.Strong, [ReservedPhone] = LinkStrength.Strong, [ContactPhone] = LinkStrength.Medium,
        [HandledBy] = LinkStrength.Medium, [UsedIn] = LinkStrength.Strong, [HasNumber] = LinkStrength.Strong,
        [Called] = LinkStrength.Medium, [Smsed] = LinkStrength.Medium, [SeenAt] = LinkStrength.Weak,
        [LoggedInFrom] = LinkStrength.Strong, [TransferredTo] = LinkStrength.Medium, [WithdrewAt] = LinkStrength.Weak,
        [BoundCard] = LinkStrength.Strong, [LegalRepOf] = LinkStrength.Medium, [AgentOf] = LinkStrength.Medium,
        [OpenedAt] = LinkStrength.Weak, [LivesAt] = LinkStrength.Medium, [ShippedTo] = LinkStrength.Medium,
        [Relative] = LinkStrength.Strong, [CoCase] = LinkStrength.Strong, [CoTravel] = LinkStrength.Strong,
        [ReportedIn] = LinkStrength.Weak, [VictimOf] = LinkStrength.Weak,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> CanonicalByText =
        Strengths.Keys.ToFrozenDictionary(name => name, name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every known type.</summary>
    public static IReadOnlyCollection<string> Known => Strengths.Keys;

    /// <summary>The known type the text means in any case of letters, else the text itself, trimmed and NFC.</summary>
    public static string Canonical(string text)
    {
        var name = text.Trim().Normalize();
        return CanonicalByText.GetValueOrDefault(name, name);
    }

    /// <summary>Whether the type is not one of <see cref="Known"/>.</summary>
    public static bool IsCustom(string type) => !Strengths.ContainsKey(type);

    /// <summary>The strength of a type; custom types are weak.</summary>
    public static LinkStrength StrengthOf(string type) => Strengths.GetValueOrDefault(type, LinkStrength.Weak);

    /// <summary>Whether the times of such a link say that its ends did something, not since when somebody stands in a register; custom types do.</summary>
    public static bool IsActivity(string type) =>
        type is Called or Smsed or UsedIn or SeenAt or LoggedInFrom or TransferredTo or WithdrewAt or ShippedTo || IsCustom(type);

    /// <summary>Whether the two ends of a known type are interchangeable.</summary>
    public static bool IsSymmetric(string type) => type is Relative or CoCase or CoTravel;
}
