using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Graph.Analytics;

/// <summary>Every entry has a weight of its own; entries are not checked against the length.</summary>
internal readonly struct StoredWeights(float[] weights) : IEntryWeights
{
    public double this[int entry] => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(weights), entry);
}
