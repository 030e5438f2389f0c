namespace Graph.Analytics;

/// <summary>Takes partial sums from workers in any order and passes them on in the order of their numbers.</summary>
internal sealed class Turn
{
    private readonly Dictionary<int, double[]> _early = [];
    private readonly Lock _lock = new();
    private int _next;

    /// <summary>Keeps the sum until all smaller numbers have come; nobody waits.</summary>
    public void Take(int number, double[] partial, Action<double[]> pass)
    {
        lock (_lock)
        {
            _early.Add(number, partial);
            while (_early.Remove(_next, out var next))
            {
                pass(next);
                _next++;
            }
        }
    }
}
