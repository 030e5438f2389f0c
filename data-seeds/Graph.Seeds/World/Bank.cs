namespace Graph.Seeds.World;

/// <summary>An invented bank, its range of card prefixes, and how far its clock runs ahead.</summary>
internal sealed record Bank(string Name, int FirstPrefix, int LastPrefix, int ClockAheadSeconds)
{
    public static readonly Bank First = new("演示银行甲", 629900, 629933, 0);
    public static readonly Bank Second = new("演示银行乙", 629934, 629966, 0);
    public static readonly Bank Third = new("演示银行丙", 629967, 629999, 75);

    public static readonly IReadOnlyList<Bank> All = [First, Second, Third];
}
