namespace Graph.Web.Paper;

/// <summary>A link on paper; its style tells talk, money and the rest apart without colour.</summary>
public sealed record PaperLine(string X1, string Y1, string X2, string Y2, string Style);
