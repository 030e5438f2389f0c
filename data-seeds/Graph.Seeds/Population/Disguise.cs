namespace Graph.Seeds.Population;

/// <summary>Why somebody looks like a member of a gang and is none.</summary>
internal enum Disguise : byte
{
    None,
    Family,
    Payroll,
    Campus,
    ShopAgent,
    Courier,
    CallCentre,
    SharedAddress,
    Resold,
    Recycled,
    Merchant,
    Trader,
    Circle,
    Migrant,
    SmallFirm,
    GroupBuy,
    HangerOn,
    Relative,
    Mule,
}
