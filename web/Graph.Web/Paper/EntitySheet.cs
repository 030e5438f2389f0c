using Graph.Linkage.Store;
using Graph.Web.Api.Graphs;
using Graph.Web.ViewModels;

namespace Graph.Web.Paper;

/// <summary>An object on one sheet of paper.</summary>
/// <param name="Profile">What is known of it.</param>
/// <param name="Chart">It and its strongest neighbours, at most sixty nodes.</param>
/// <param name="Links">Its first links.</param>
/// <param name="LinkTotal">How many links it has.</param>
/// <param name="Reasons">The strongest reasons.</param>
/// <param name="Doubts">What speaks against it.</param>
/// <param name="Notes">Notes on it.</param>
/// <param name="PrintedAt">When it was asked for.</param>
public sealed record EntitySheet(
    EntityProfile Profile, GraphDocument? Chart, IReadOnlyList<LinkRow> Links, long LinkTotal, IReadOnlyList<PaperReason> Reasons,
    IReadOnlyList<string> Doubts, IReadOnlyList<Note> Notes, DateTimeOffset PrintedAt);
