namespace Graph.Analytics;

/// <summary>Shortest paths from one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Distances">Length n: 0 at the source, -1 where no path leads.</param>
/// <param name="Before">Length n: the smallest node before this one on a shortest path, -1 at the source and where no path leads.</param>
/// <param name="Counts">Length n: number of shortest paths, parallel edges told apart; exact up to 2^53, then rounded.</param>
public sealed record ShortestPathsResult(int Source, long[] Distances, int[] Before, double[] Counts)
{
    /// <summary>One shortest path to a node, both ends included; empty where none leads.</summary>
    /// <exception cref="IndexOutOfRangeException">The target is not a node.</exception>
    public IReadOnlyList<int> PathTo(int target)
    {
        if (Distances[target] < 0)
            return [];
        var path = new List<int>();
        for (var u = target; u >= 0; u = Before[u])
            path.Add(u);
        path.Reverse();
        return path;
    }
}
