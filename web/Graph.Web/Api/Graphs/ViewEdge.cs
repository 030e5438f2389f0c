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

    /// <summary>One edge for the links of a type between two groups, from the smaller id to the larger.</summary>
    public static ViewEdge Of(string from, string to, string type, IReadOnlyCollection<LinkRow> links) => new(
        $"x{from}-{to}-{type}", 0, "g" + from, "g" + to, type, links.Sum(link => link.Count), links.Sum(link => link.SumFen),
        links.Min(link => Milliseconds(link.First)), links.Max(link => Milliseconds(link.Last)), false);

    private static long? Milliseconds(Moment? moment) => moment?.ToDateTimeOffset().ToUnixTimeMilliseconds();
}
