using Graph.Web.Api.Graphs;
using Graph.Web.ViewModels;

namespace Graph.Web.Paper;

/// <summary>A group on one sheet of paper.</summary>
/// <param name="Profile">The group with all members.</param>
/// <param name="Chart">At most sixty nodes of it.</param>
/// <param name="Reasons">The strongest reasons.</param>
/// <param name="Doubts">What speaks against it.</param>
/// <param name="Notes">Notes on it.</param>
/// <param name="PrintedAt">When it was asked for.</param>
public sealed record GroupSheet(
    GroupProfile Profile, GraphDocument? Chart, IReadOnlyList<PaperReason> Reasons, IReadOnlyList<string> Doubts, IReadOnlyList<Note> Notes,
    DateTimeOffset PrintedAt);
