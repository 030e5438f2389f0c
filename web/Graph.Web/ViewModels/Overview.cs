using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>The first page of a store that holds something: four questions and their answers.</summary>
/// <param name="Info">Sizes.</param>
/// <param name="Run">The run whose findings are shown, or null.</param>
/// <param name="Owed">A run that waits or runs, or null.</param>
/// <param name="Groups">First suspected groups.</param>
/// <param name="GroupTotal">How many suspected groups there are.</param>
/// <param name="Leaders">First ranked actors.</param>
/// <param name="ActorTotal">How many actors are ranked.</param>
/// <param name="Imports">Latest imports.</param>
/// <param name="Summary">What the run says of itself, or null.</param>
public sealed record Overview(
    StoreInfo Info, RunRecord? Run, RunRecord? Owed, IReadOnlyList<GroupLine> Groups, long GroupTotal, IReadOnlyList<ActorLine> Leaders,
    long ActorTotal, IReadOnlyList<ImportRecord> Imports, RunSummary? Summary)
{
    /// <summary>现有什么.</summary>
    public Holdings Holdings { get; init; } = new(0, 0, 0, 0, 0, null, []);

    /// <summary>发现了什么: the strongest findings.</summary>
    public IReadOnlyList<FindingSentence> Findings { get; init; } = [];

    /// <summary>The latest runs, for what changed since the last visit.</summary>
    public IReadOnlyList<RunRecord> Runs { get; init; } = [];

    /// <summary>下一步: what to query first.</summary>
    public IReadOnlyList<NextQueryLine> Next { get; init; } = [];

    /// <summary>What is least certain.</summary>
    public IReadOnlyList<FindingSentence> Doubts { get; init; } = [];

    /// <summary>Whether nothing was imported yet.</summary>
    public bool IsEmpty => Info.Entities == 0 && Imports.Count == 0;
}
