namespace Graph.Web.Api.Graphs;

/// <summary>A graph as the canvas draws it.</summary>
/// <param name="Snapshot">Snapshot it was found in.</param>
/// <param name="View">What of it is shown.</param>
/// <param name="Shown">Nodes in the document.</param>
/// <param name="Total">Nodes the view would have without a limit.</param>
/// <param name="Reason">Why not all are shown: <c>all</c>, <c>top-score</c>, <c>strongest</c>, <c>groups</c>, <c>path</c>.</param>
/// <param name="Nodes">Nodes.</param>
/// <param name="Edges">Edges among them.</param>
public sealed record GraphDocument(
    string Snapshot, string View, int Shown, long Total, string Reason, NodeColumns Nodes, EdgeColumns Edges);
