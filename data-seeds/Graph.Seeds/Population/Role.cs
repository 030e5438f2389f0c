namespace Graph.Seeds.Population;

/// <summary>What somebody does in a gang, in the words of the group roles.</summary>
internal enum Role : byte
{
    None,
    Leader,
    Organiser,
    Dealer,
    Recruiter,
    Handler,
    Opener,
    Caller,
    DeviceKeeper,
    MoneyMover,
    Nominee,
}
