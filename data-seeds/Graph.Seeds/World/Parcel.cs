namespace Graph.Seeds.World;

/// <summary>One parcel from a sender's phone to a receiver's phone and address.</summary>
internal sealed record Parcel(string Number, DateTime At, string SenderName, string SenderPhone, string ReceiverName, string ReceiverPhone, string Address, string Goods);
