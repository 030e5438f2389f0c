using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Linkage.Model.Identifiers;

namespace Graph.Linkage.Model;

/// <summary>基础设施: public numbers, institutions and addresses that link everyone and say nothing. A versioned settings document.</summary>
/// <param name="Phones">Numbers as dialled; a trailing asterisk stands for any digits.</param>
/// <param name="NameParts">A counterparty whose name contains one of these is an institution.</param>
/// <param name="AccountsPerIpMax">An IP used by more accounts than this is a shared exit.</param>
/// <param name="Released">Written ids that are ordinary objects although a rule matches them.</param>
/// <param name="Added">Written ids that are infrastructure although no rule matches them.</param>
public sealed record StopList(
    IReadOnlyList<string> Phones, IReadOnlyList<string> NameParts, int AccountsPerIpMax, IReadOnlyList<string> Released, IReadOnlyList<string> Added)
{
    /// <summary>Name of the settings document.</summary>
    public const string DocumentName = "stop-list";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lazy<(Regex Phones, HashSet<string> Released, HashSet<string> Added)> _rules = new(() => (
        new Regex("^(86)?(" + string.Join('|', Phones.Select(phone => Regex.Escape(phone).Replace("\\*", "\\d*", StringComparison.Ordinal))) + ")$", RegexOptions.CultureInvariant),
        Released.ToHashSet(StringComparer.Ordinal), Added.ToHashSet(StringComparer.Ordinal)));

    /// <summary>The list every store starts with.</summary>
    public static StopList Default { get; } = new(
        [
            "110", "119", "120", "122", "12110", "12306", "12345", "12381", "96110", "10000", "10010", "10086", "10099", "95*", "96*", "400*", "800*", "106*",
            "100*", "11*", "12*", "118*",
        ],
        [
            "财付通", "微信零钱", "支付宝（中国）", "支付宝(中国)", "备付金", "银联", "网联", "清算", "京东支付", "网银在线", "抖音支付", "美团支付", "拉卡拉",
            "通联", "代收代付", "基金", "理财", "结息", "手续费", "社保", "公积金", "税务", "电费", "话费",
        ],
        50, [], []);

    /// <summary>Reads a document.</summary>
    /// <exception cref="GraphException"><c>settings.json</c>.</exception>
    public static StopList Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<StopList>(json, Json) ?? Default;
        }
        catch (JsonException e)
        {
            throw new GraphException(new UserMessage("settings.json", DocumentName, e.Message), e);
        }
    }

    /// <summary>The document.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Whether an entity is infrastructure.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="name">Its shown name, or null.</param>
    /// <param name="accountsOnIp">For an IP: how many accounts used it.</param>
    public bool Matches(EntityId id, string? name, int accountsOnIp = 0)
    {
        var written = id.ToString();
        var (phones, released, added) = _rules.Value;
        if (released.Contains(written))
            return false;
        if (added.Contains(written))
            return true;
        return id.Kind switch
        {
            EntityKinds.Infrastructure => true,
            EntityKinds.Phone => (id.Key.Length < 12 || id.Key.StartsWith("106", StringComparison.Ordinal)) && phones.IsMatch(id.Key),
            EntityKinds.Ip => accountsOnIp > AccountsPerIpMax || IpAddress.IsReserved(id.Key),
            EntityKinds.Device => id.Key.AsSpan().IndexOfAnyExcept(id.Key[0]) < 0,
            EntityKinds.BankCard or EntityKinds.BankAccount or EntityKinds.PaymentAccount or EntityKinds.MaskedId or EntityKinds.Company =>
                name is not null && NameParts.Any(part => name.Contains(part, StringComparison.Ordinal)),
            _ => false,
        };
    }
}
