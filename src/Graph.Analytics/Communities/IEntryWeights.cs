namespace Graph.Analytics;

/// <summary>Weights of the entries of a level; a structure, so that loops are compiled for the kind of weights they read.</summary>
internal interface IEntryWeights
{
    double this[int entry] { get; }
}
