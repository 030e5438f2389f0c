namespace Graph.Linkage.Findings;

/// <summary>A signal of an actor before its evidence is looked up.</summary>
/// <param name="Name">See <see cref="SignalNames"/>.</param>
/// <param name="Value">Value, or null where it cannot be computed.</param>
/// <param name="Threshold">Threshold in force.</param>
/// <param name="Lids">Store numbers of the links it rests on, most telling first.</param>
/// <param name="Transfers">Indices of the transfers it rests on.</param>
/// <param name="Via">Objects of the actor through which the evidence came.</param>
/// <param name="Facts">Short facts a text can be made of.</param>
public sealed record Signal(
    string Name, double? Value, double Threshold, IReadOnlyList<long> Lids, IReadOnlyList<int> Transfers, IReadOnlyList<int> Via,
    IReadOnlyList<string> Facts)
{
    /// <summary>Whether the value reaches the threshold.</summary>
    public bool IsReached => Value >= Threshold;

    /// <summary>A signal that rests on nothing.</summary>
    public static Signal Of(string name, double? value, double threshold) => new(name, value, threshold, [], [], [], []);
}
