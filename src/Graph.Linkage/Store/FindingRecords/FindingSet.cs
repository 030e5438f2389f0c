namespace Graph.Linkage.Store;

/// <summary>All that one run found.</summary>
/// <param name="Snapshot">What it looked at.</param>
/// <param name="Groups">Suspected groups and other communities, in rank order.</param>
/// <param name="Actors">Every actor in rank order.</param>
/// <param name="SetAside">Victims, excluded and official objects that were kept out, with the reason.</param>
/// <param name="Layers">Taint per case and account.</param>
public sealed record FindingSet(
    string Snapshot, IReadOnlyList<GroupFinding> Groups, IReadOnlyList<ActorFinding> Actors, IReadOnlyList<SetAsideFinding> SetAside,
    IReadOnlyList<LayerFinding> Layers);
