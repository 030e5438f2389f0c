namespace Graph.Seeds.World;

/// <summary>Somebody in the invented world, with the truth about him.</summary>
internal sealed class Person
{
    public required string Name { get; init; }

    public required string IdCard { get; init; }

    public required County County { get; init; }

    public required string Address { get; init; }

    /// <summary>The gang he belongs to, or stands beside as camouflage; empty for everybody else.</summary>
    public string Gang { get; set; } = "";

    public string Role { get; set; } = "";

    public bool IsBoss { get; set; }

    public string Camouflage { get; set; } = "";

    public List<Sim> Sims { get; } = [];

    public List<BankAccount> Accounts { get; } = [];

    /// <summary>Further ids under which an investigator may find him, such as his handset.</summary>
    public List<string> FurtherActors { get; } = [];

    public Sim Phone => Sims[0];

    public bool IsMember => Gang.Length > 0 && Camouflage.Length == 0;
}
