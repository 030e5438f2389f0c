namespace Graph.Seeds.World;

/// <summary>A counterparty outside the world: a payment company, a merchant, a machine, or a stranger's card.</summary>
internal sealed record OtherSide(string Account, string Name, string Bank = "", string IdCard = "", bool IsCash = false, string Merchant = "");
