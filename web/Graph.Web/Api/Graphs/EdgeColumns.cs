namespace Graph.Web.Api.Graphs;

/// <summary>Edges in columns.</summary>
/// <param name="Id"><c>l</c> with a store number, or <c>x</c> for the ties of two groups.</param>
/// <param name="Lid">Store number; 0 between groups.</param>
/// <param name="Source">Index of the node it starts from.</param>
/// <param name="Target">Index of the node it ends at.</param>
/// <param name="Type">Type of link.</param>
/// <param name="Count">Events plus undated sightings.</param>
/// <param name="SumFen">Money, 0 where none is known.</param>
/// <param name="First">Milliseconds since 1970 of the first time, or null.</param>
/// <param name="Last">Milliseconds since 1970 of the last time, or null.</param>
/// <param name="Directed">False where the ends are interchangeable.</param>
public sealed record EdgeColumns(
    IReadOnlyList<string> Id, IReadOnlyList<long> Lid, IReadOnlyList<int> Source, IReadOnlyList<int> Target, IReadOnlyList<string> Type,
    IReadOnlyList<long> Count, IReadOnlyList<long> SumFen, IReadOnlyList<long?> First, IReadOnlyList<long?> Last, IReadOnlyList<bool> Directed);
