using System.Text.RegularExpressions;

namespace Graph.Linkage.Model;

/// <summary>The one place that hides identifiers: ID first 6 and last 4, phone 3 and 4, card 6 and 4, first character of a name.</summary>
public static partial class Masking
{
    /// <summary>A written id with its key masked.</summary>
    public static string Mask(EntityId id) => $"{EntityKinds.PrefixOf(id.Kind)}:{MaskKey(id)}";

    /// <summary>The key of an entity, masked as its kind asks; kinds that name no one stay readable.</summary>
    public static string MaskKey(EntityId id) => id.Kind switch
    {
        EntityKinds.Person when id.Key.StartsWith('@') => "@" + MaskName(id.Key[(id.Key.LastIndexOf('/') + 1)..]),
        EntityKinds.Person => Middle(id.Key, 6, 4),
        EntityKinds.Phone => Phone(id.Key),
        EntityKinds.BankCard or EntityKinds.BankAccount or EntityKinds.PaymentAccount => Middle(id.Key, 6, 4),
        EntityKinds.Imsi or EntityKinds.Device => Middle(id.Key, 6, 4),
        EntityKinds.MaskedId => MaskText(id.Key),
        EntityKinds.Company or EntityKinds.Case or EntityKinds.Outlet or EntityKinds.Clerk or EntityKinds.Agent or EntityKinds.Cell or EntityKinds.Ip
            or EntityKinds.Mac or EntityKinds.Url or EntityKinds.Infrastructure => id.Key,
        _ => MaskText(id.Key),
    };

    /// <summary>First character of a name, the rest hidden.</summary>
    public static string MaskName(string name) => name.Length switch
    {
        0 => "",
        1 => "*",
        _ => char.IsHighSurrogate(name[0]) ? name[..2] + "*" : name[..1] + "*",
    };

    /// <summary>Label of a group: the name of its first member before the number is hidden.</summary>
    public static string MaskLabel(string label)
    {
        var cut = label.LastIndexOf(" #", StringComparison.Ordinal);
        if (cut < 0)
            return label.StartsWith('#') ? label : MaskName(label);
        var name = label[..cut];
        return (name.Any(char.IsAsciiDigit) ? MaskText(name) : MaskName(name)) + label[cut..];
    }

    /// <summary>A cell of a source row or an attribute: a name where its heading says so, else free text.</summary>
    /// <param name="heading">Heading of the column or name of the attribute.</param>
    /// <param name="value">What stands there.</param>
    public static string MaskCell(string heading, string value) => NameHeading().IsMatch(heading) ? MaskName(value) : MaskText(value);

    /// <summary>Free text with every number of 11 digits or more masked.</summary>
    public static string MaskText(string text) => LongNumber().Replace(text, match => match.Value switch
    {
        { Length: 11 } or { Length: 13 } => Phone(match.Value),
        _ => Middle(match.Value, 6, 4),
    });

    private static string Phone(string key)
    {
        var national = key.StartsWith("86", StringComparison.Ordinal) && key.Length > 11 ? key[2..] : key;
        return Middle(national, 3, 4);
    }

    private static string Middle(string text, int head, int tail) => text.Length <= head + tail
        ? text.Length <= tail ? new string('*', text.Length) : new string('*', text.Length - tail) + text[^tail..]
        : text[..head] + new string('*', text.Length - head - tail) + text[^tail..];

    [GeneratedRegex("姓名|户名|人名|机主|受害人$|经办人$|代办人$|使用人$|联系人$|法人代表$|客户名称|开户名称|^name$|Name$")]
    private static partial Regex NameHeading();

    [GeneratedRegex(@"\d{11,30}[Xx]?")]
    private static partial Regex LongNumber();
}
