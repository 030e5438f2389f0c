namespace Graph.Linkage.Findings;

/// <summary>An actor with signals, score and what else is known, before its evidence is looked up.</summary>
/// <param name="Actor">Number of the actor.</param>
/// <param name="Group">Number of its community, or -1.</param>
/// <param name="Signals">The five domain signals.</param>
/// <param name="Centrality">Its centralities, or null when it stands alone.</param>
/// <param name="Score">In [0, 1].</param>
/// <param name="IsPlacedBySignals">Whether a signal is at its threshold.</param>
/// <param name="Abstained">Null, insufficient-signals, no-coverage or group-too-small.</param>
/// <param name="Entity">Entity the score belongs to: the person, or a number of his where evidence came only through a registration.</param>
/// <param name="Owner">The registered person when the score belongs to a number, else -1.</param>
public sealed record ActorProfile(
    int Actor, int Group, IReadOnlyList<Signal> Signals, ActorCentrality? Centrality, double Score, bool IsPlacedBySignals,
    string? Abstained, int Entity, int Owner);
