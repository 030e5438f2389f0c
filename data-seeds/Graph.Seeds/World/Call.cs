namespace Graph.Seeds.World;

/// <summary>One call or message between two numbers; a side that is nobody's SIM here is only a number.</summary>
internal sealed record Call(string From, string To, DateTime At, int Seconds)
{
    public bool IsMessage { get; init; }

    public Sim? FromSim { get; init; }

    public Sim? ToSim { get; init; }

    public RadioCell? FromCell { get; init; }

    public RadioCell? ToCell { get; init; }
}
