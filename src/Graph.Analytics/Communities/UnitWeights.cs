namespace Graph.Analytics;

/// <summary>Every entry weighs 1.</summary>
internal readonly struct UnitWeights : IEntryWeights
{
    public double this[int entry] => 1;
}
