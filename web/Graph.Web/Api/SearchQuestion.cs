namespace Graph.Web.Api;

/// <summary>What to search for.</summary>
/// <param name="Text">Part of a number or name.</param>
/// <param name="Limit">Most hits of a kind, at most 200.</param>
public sealed record SearchQuestion(string? Text, int Limit = 20);
