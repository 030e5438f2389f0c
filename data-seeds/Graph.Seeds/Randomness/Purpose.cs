namespace Graph.Seeds.Randomness;

/// <summary>What a draw is for. Each purpose has draws of its own, so that one more draw here changes nothing there.</summary>
internal enum Purpose : byte
{
    Person,
    IdCard,
    Household,
    Phone,
    Device,
    Account,
    Contact,
    Feature,
    Call,
    Transfer,
    Camouflage,
    Gang,
    Casting,
    Case,
    Number,
    Query,
    Dirt,
    File,
}
