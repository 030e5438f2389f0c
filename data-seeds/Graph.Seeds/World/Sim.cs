namespace Graph.Seeds.World;

/// <summary>A SIM card with its number, its usual handset and place, and its registration.</summary>
internal sealed class Sim
{
    public required string Number { get; init; }

    public required string Imsi { get; init; }

    public required Handset Handset { get; set; }

    public required RadioCell Cell { get; set; }

    /// <summary>Null when nobody is registered in the files at hand.</summary>
    public Person? Owner { get; init; }

    public DateTime OpenedAt { get; set; }

    public string OutletId { get; set; } = "";

    public string OutletName { get; set; } = "";

    public string ClerkId { get; set; } = "";

    public string ContactPhone { get; set; } = "";

    public string State { get; set; } = "在用";

    /// <summary>Number of the call record file that holds its calls; 0 = not queried.</summary>
    public int CallFile { get; set; }

    /// <summary>Whether its registration row stands in 机主_A, which holds all that the story needs.</summary>
    public bool IsInFirstRegister { get; set; }

    /// <summary>Whether a registration row was obtained at all.</summary>
    public bool IsRegistered { get; set; } = true;
}
