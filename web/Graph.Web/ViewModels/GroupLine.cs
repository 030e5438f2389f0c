using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>A group as lists show it.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Group">The finding.</param>
/// <param name="Leader">Its first member, or null when no member is ranked.</param>
/// <param name="LeaderScore">Score of the first member, or null.</param>
public sealed record GroupLine(int Rank, GroupFinding Group, EntityRef? Leader, double? LeaderScore);
