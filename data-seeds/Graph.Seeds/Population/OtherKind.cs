namespace Graph.Seeds.Population;

/// <summary>The other side of a payment when it is no account of this world.</summary>
internal enum OtherKind : byte
{
    None,
    Tenpay,
    Alipay,
    UnionPay,
    Cash,
    Merchant,
    Salary,
    Stranger,
    Exchanger,
}
