namespace Graph.Linkage.Findings;

/// <summary>Stable names of signals and centralities; their texts are resources <c>signal.&lt;name&gt;</c>.</summary>
public static class SignalNames
{
    /// <summary>Money of several cases reaches the actor in late layers.</summary>
    public const string MoneyConvergence = "money-convergence";

    /// <summary>Ties into several groups and modules.</summary>
    public const string Brokerage = "brokerage";

    /// <summary>Operates implicated accounts and SIMs, none in the own name.</summary>
    public const string ControlWithoutCards = "control-without-cards";

    /// <summary>Shares a device, address or handler with several generations of cards.</summary>
    public const string GenerationReuse = "generation-reuse";

    /// <summary>Is called by heads of groups and does not call back.</summary>
    public const string AsymmetricContact = "asymmetric-contact";

    /// <summary>The five domain signals in the order of the data model.</summary>
    public static IReadOnlyList<string> Domain { get; } =
        [MoneyConvergence, Brokerage, ControlWithoutCards, GenerationReuse, AsymmetricContact];

    /// <summary>The five centralities in the order of the data model.</summary>
    public static IReadOnlyList<string> Centralities { get; } = ["degree", "betweenness", "harmonic", "eigenvector", "pagerank"];
}
