namespace Graph.Web.Paper;

/// <summary>A node on paper; numbers as SVG writes them.</summary>
public sealed record PaperDot(string X, string Y, string LabelY, string Place, string Icon, string Label, bool IsLeader);
