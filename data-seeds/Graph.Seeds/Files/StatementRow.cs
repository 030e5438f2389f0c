using Graph.Seeds.World;

namespace Graph.Seeds.Files;

/// <summary>One line of a statement before a bank's dialect is put on it.</summary>
internal sealed record StatementRow(BankAccount Account, DateTime At, long AmountFen, long BalanceFen, bool IsIncoming, OtherSide Other)
{
    public string Summary { get; init; } = "";

    public bool Failed { get; init; }

    public string Ip { get; init; } = "";

    public string Mac { get; init; } = "";

    public string Serial { get; init; } = "";
}
