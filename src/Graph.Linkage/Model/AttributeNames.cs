namespace Graph.Linkage.Model;

/// <summary>Attributes that the product itself reads; layouts and mappings may set any other.</summary>
public static class AttributeNames
{
    /// <summary>Name of a person, company, outlet or account holder; what lists show.</summary>
    public const string Name = "name";

    /// <summary>State of a phone or account as the source words it (在用, 冻结 ...).</summary>
    public const string State = "state";

    /// <summary>Bank or operator.</summary>
    public const string Provider = "provider";

    /// <summary>When a phone or account was opened, ISO 8601.</summary>
    public const string OpenedAt = "openedAt";

    /// <summary>Loss of a case in fen, as digits.</summary>
    public const string LossFen = "lossFen";

    /// <summary>Name of the victim of a case.</summary>
    public const string VictimName = "victimName";

    /// <summary>Type of fraud of a case.</summary>
    public const string FraudType = "fraudType";
}
