using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Answered or open query about an entity.</summary>
/// <param name="Provider">Bank or operator.</param>
/// <param name="From">Start of the period.</param>
/// <param name="To">End of the period.</param>
/// <param name="LetterNo">Letter, or null.</param>
/// <param name="Result">Outcome.</param>
public sealed record QueryRecordRow(string Provider, Moment From, Moment To, string? LetterNo, QueryResult Result);
