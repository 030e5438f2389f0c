using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Graph.Analytics;

/// <summary>Sums of weights greater than 0 per label, for the loops of <see cref="Leiden"/>; otherwise as <see cref="NeighbourSums"/>.</summary>
internal sealed class LabelSums(int labelCount)
{
    // One more than there are labels: what does not count goes there.
    private readonly double[] _sums = new double[labelCount + 1];
    private int[] _touched = new int[64];
    private int _count;

    /// <summary>Labels with a sum, in the order in which they were met.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    public double this[int label] => _sums[label];

    /// <summary>Adds the weights, all greater than 0, of a row of entries to the labels of their targets.</summary>
    /// <remarks>
    /// Without bounds checks and without a jump per entry: the caller vouches for entries within the arrays and labels below the
    /// label count. Tests compare it with <see cref="NeighbourSums.Add"/>.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddRow<TWeights>(int[] targets, int from, int to, int[] labels, TWeights weights)
        where TWeights : struct, IEntryWeights
    {
        Reserve(to - from);
        ref var target = ref MemoryMarshal.GetArrayDataReference(targets);
        ref var label = ref MemoryMarshal.GetArrayDataReference(labels);
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        ref var touched = ref MemoryMarshal.GetArrayDataReference(_touched);
        var count = _count;
        for (var e = from; e < to; e++)
        {
            var c = Unsafe.Add(ref label, Unsafe.Add(ref target, e));
            ref var sum = ref Unsafe.Add(ref sums, c);
            Unsafe.Add(ref touched, count) = c;
            count += sum == 0 ? 1 : 0;
            sum += weights[e];
        }
        _count = count;
    }

    /// <summary>The same for the targets that lie in one group only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddRowWithin<TWeights>(int[] targets, int from, int to, int[] labels, int[] groups, int group, TWeights weights)
        where TWeights : struct, IEntryWeights
    {
        Reserve(to - from + 1);
        ref var target = ref MemoryMarshal.GetArrayDataReference(targets);
        ref var label = ref MemoryMarshal.GetArrayDataReference(labels);
        ref var groupOf = ref MemoryMarshal.GetArrayDataReference(groups);
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        ref var touched = ref MemoryMarshal.GetArrayDataReference(_touched);
        var (count, outside) = (_count, labelCount);
        Unsafe.Add(ref sums, outside) = 1;
        for (var e = from; e < to; e++)
        {
            var v = Unsafe.Add(ref target, e);
            var c = Unsafe.Add(ref label, v);
            if (Unsafe.Add(ref groupOf, v) != group)
                c = outside;
            ref var sum = ref Unsafe.Add(ref sums, c);
            Unsafe.Add(ref touched, count) = c;
            count += sum == 0 ? 1 : 0;
            sum += weights[e];
        }
        Unsafe.Add(ref sums, outside) = 0;
        _count = count;
    }

    /// <summary>Writes all sums but that of one label from a place on, clears, and returns the place after them.</summary>
    public int TakeRow(int without, int[] targets, float[] weights, int at)
    {
        foreach (var label in Touched)
        {
            if (label != without)
            {
                targets[at] = label;
                weights[at++] = (float)_sums[label];
            }
            _sums[label] = 0;
        }
        _count = 0;
        return at;
    }

    public void Clear()
    {
        foreach (var label in Touched)
            _sums[label] = 0;
        _count = 0;
    }

    // One place beyond what can be met: the loops write before they know whether a label is new.
    private void Reserve(int more)
    {
        if (_count + more >= _touched.Length)
            Array.Resize(ref _touched, Math.Max(2 * _touched.Length, _count + more + 1));
    }
}
