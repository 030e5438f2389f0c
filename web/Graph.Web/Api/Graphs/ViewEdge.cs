using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.Api.Graphs;

/// <summary>An edge on its way into a document; ends by the ids of nodes.</summary>
public sealed record ViewEdge(
    string Id, long Lid, string Source, string Target, string Type, long Count, long SumFen, long? First, long? Last, bool Directed)
{
    /// <summary>An edge for a link.</summary>
    public static ViewEdge Of(LinkRow link) => new(
        $"l{link.Lid}", link.Lid, $"n{link.From.Nid}", $"n{link.To.Nid}", link.Type, link.Count, link.SumFen, Milliseconds(link.First),
        Milliseconds(link.Last), !LinkTypes.IsSymmetric(link.Type));

    /// <summary>One edge for the links of a type between two groups.</summary>
    public static ViewEdge Of(GroupTie tie) => new(
        tie.EdgeId, 0, "g" + tie.From, "g" + tie.To, tie.Type, tie.Links.Sum(link => link.Count), tie.Links.Sum(link => link.SumFen),
        tie.Links.Min(link => Milliseconds(link.First)), tie.Links.Max(link => Milliseconds(link.Last)), false);

    private static long? Milliseconds(Moment? moment) => moment?.ToDateTimeOffset().ToUnixTimeMilliseconds();
}
