namespace Graph.Analytics;

/// <summary>Sums per label that are cleared in time proportional to the labels touched.</summary>
internal sealed class NeighbourSums(int labelCount)
{
    private readonly double[] _sums = new double[labelCount];
    private readonly bool[] _isTouched = new bool[labelCount];
    private int[] _touched = new int[16];
    private int _count;

    /// <summary>Labels with a sum, in the order in which they were met.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    public double this[int label] => _sums[label];

    public void Add(int label, double value)
    {
        if (!_isTouched[label])
        {
            _isTouched[label] = true;
            if (_count == _touched.Length)
                Array.Resize(ref _touched, 2 * _count);
            _touched[_count++] = label;
        }
        _sums[label] += value;
    }

    public void Clear()
    {
        foreach (var label in Touched)
        {
            _sums[label] = 0;
            _isTouched[label] = false;
        }
        _count = 0;
    }
}
