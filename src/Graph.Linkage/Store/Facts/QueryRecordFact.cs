using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>A query record (调证记录): that a provider was asked about an entity for a period, and what came back.</summary>
/// <param name="Entity">Whose data was asked for.</param>
/// <param name="Provider">Bank or operator, or empty.</param>
/// <param name="From">Start of the period.</param>
/// <param name="To">End of the period, inclusive.</param>
/// <param name="LetterNo">Number of the legal letter, or null.</param>
/// <param name="Result">See <see cref="QueryResult"/>.</param>
public sealed record QueryRecordFact(EntityId Entity, string Provider, Moment From, Moment To, string? LetterNo, QueryResult Result);
