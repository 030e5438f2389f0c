namespace Graph.Linkage.Findings;

/// <summary>Centralities of an actor inside its community.</summary>
/// <param name="Values">In the order of <see cref="SignalNames.Centralities"/>.</param>
/// <param name="Base">Mean over the five of (size - rank) / (size - 1), ties sharing the mean rank; 1 is first in all.</param>
public sealed record ActorCentrality(IReadOnlyList<double> Values, double Base);
