using Graph.Linkage.Store;

namespace Graph.Linkage.Tests.Findings;

/// <summary>Everything that one run published.</summary>
public sealed record PublishedRun(
    RunRecord Record, IReadOnlyList<GroupFinding> Groups, IReadOnlyList<ActorFinding> Actors, IReadOnlyList<SetAsideFinding> SetAside,
    IReadOnlyList<LayerFinding> Layers)
{
    public IEnumerable<GroupFinding> Suspected => Groups.Where(group => group.IsSuspected);

    /// <summary>Rank of the first actor with one of the ids, from 1; 0 when none is ranked.</summary>
    public int RankOf(params string[] ids) => Actors.Select(actor => actor.Id.ToString()).ToList().FindIndex(ids.Contains) + 1;

    public ActorFinding Actor(params string[] ids) => Actors[RankOf(ids) - 1];

    public SignalFinding Signal(string name, params string[] ids) => Actor(ids).Signals.Single(signal => signal.Name == name);
}
