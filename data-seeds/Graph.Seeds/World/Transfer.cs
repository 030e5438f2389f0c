namespace Graph.Seeds.World;

/// <summary>Money moved once. A side without an account here is described by <see cref="Other"/>.</summary>
internal sealed record Transfer(BankAccount? From, BankAccount? To, DateTime At, long AmountFen, string Summary)
{
    public OtherSide? Other { get; init; }

    public bool Failed { get; init; }

    /// <summary>A row of the story: its counterparty is never masked.</summary>
    public bool IsKey { get; init; }

    public string Ip { get; init; } = "";

    public string Mac { get; init; } = "";
}
