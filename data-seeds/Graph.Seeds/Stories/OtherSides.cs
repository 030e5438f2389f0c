using Graph.Seeds.World;

namespace Graph.Seeds.Stories;

/// <summary>Counterparties that everybody has. Payment companies keep their names and get no account number.</summary>
internal static class OtherSides
{
    public static readonly OtherSide Tenpay = new("", "财付通支付科技有限公司");
    public static readonly OtherSide Alipay = new("", "支付宝（中国）网络技术有限公司");
    public static readonly OtherSide Cash = new("", "", IsCash: true);
    public static readonly OtherSide UnionPay = new("", "银联商务待清算", Merchant: "演示商户");
}
