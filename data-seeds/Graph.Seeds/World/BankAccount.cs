namespace Graph.Seeds.World;

/// <summary>An account and its card, its opening data, and from where it is operated.</summary>
internal sealed class BankAccount
{
    public required Bank Bank { get; init; }

    /// <summary>Empty for a company's account.</summary>
    public required string Card { get; init; }

    public required string Number { get; init; }

    public Person? Owner { get; init; }

    public string CompanyName { get; init; } = "";

    public Person? LegalRepresentative { get; init; }

    public DateTime OpenedAt { get; set; }

    public string OutletId { get; set; } = "";

    public string OutletName { get; set; } = "";

    public string ReservedPhone { get; set; } = "";

    public Person? Agent { get; set; }

    public string AgentPhone { get; set; } = "";

    public string State { get; set; } = "正常";

    public string ClosedOn { get; set; } = "";

    public string Remark { get; set; } = "";

    public string Employer { get; set; } = "";

    public string Ip { get; set; } = "";

    public string Mac { get; set; } = "";

    /// <summary>Number of the statement file that holds its rows; 0 = no statement was obtained.</summary>
    public int StatementFile { get; set; }

    /// <summary>Whether its opening data were obtained.</summary>
    public bool IsInRegister { get; set; } = true;

    /// <summary>Layer in the flow of money, 0 when it takes no part.</summary>
    public int Layer { get; set; }

    public string Gang { get; set; } = "";

    /// <summary>Who really operates it, for the truth file.</summary>
    public string Controller { get; set; } = "";

    /// <summary>What a counterparty's statement shows: the card, or the account where there is none.</summary>
    public string Shown => Card.Length > 0 ? Card : Number;

    public string HolderName => CompanyName.Length > 0 ? CompanyName : Owner?.Name ?? "";
}
