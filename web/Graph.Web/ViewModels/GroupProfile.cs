using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>A group with its members.</summary>
/// <param name="Run">The run that found it.</param>
/// <param name="Rank">From 1.</param>
/// <param name="Group">The finding.</param>
/// <param name="Cases">The cases it touches.</param>
/// <param name="Members">One page of members, actors first by score.</param>
public sealed record GroupProfile(RunRecord Run, int Rank, GroupFinding Group, IReadOnlyList<EntityRef> Cases, ListPage<MemberLine> Members);
