namespace Graph.Analytics;

/// <summary>Splits 0..n-1 into blocks whose borders depend on n alone, so that sums per block are the same on any number of threads.</summary>
internal static class Blocks
{
    private const int Size = 4096;

    public static int Count(int n) => (n + Size - 1) / Size;

    /// <summary>Calls the body once per block with its number and its half-open range.</summary>
    public static void For(int n, int threads, CancellationToken cancellationToken, Action<int, int, int> body)
    {
        if (threads == 1 || n <= Size)
        {
            for (var block = 0; block < Count(n); block++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                body(block, block * Size, Math.Min(n, (block + 1) * Size));
            }
            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, Count(n), options, block => body(block, block * Size, Math.Min(n, (block + 1) * Size)));
    }

    /// <summary>The same with scratch memory that each worker creates once and reuses.</summary>
    public static void For<TScratch>(
        int n, int threads, CancellationToken cancellationToken, Func<TScratch> create, Action<TScratch, int, int, int> body, int size = Size)
    {
        var count = (n + size - 1) / size;
        if (threads == 1 || count <= 1)
        {
            var scratch = count == 0 ? default! : create();
            for (var block = 0; block < count; block++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                body(scratch, block, block * size, Math.Min(n, (block + 1) * size));
            }
            return;
        }

        // Blocks are handed out in ascending order, so that whoever joins results in order keeps only a few waiting.
        var next = -1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, Math.Min(threads, count), options, _ =>
        {
            var scratch = create();
            for (var block = Interlocked.Increment(ref next); block < count; block = Interlocked.Increment(ref next))
            {
                cancellationToken.ThrowIfCancellationRequested();
                body(scratch, block, block * size, Math.Min(n, (block + 1) * size));
            }
        });
    }

    /// <summary>The same with scratch memory that outlives the call, one for each worker.</summary>
    public static void For<TScratch>(int n, TScratch[] scratches, CancellationToken cancellationToken, Action<TScratch, int, int> body, int size)
    {
        var count = (n + size - 1) / size;
        if (scratches.Length == 1 || count <= 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            body(scratches[0], 0, n);
            return;
        }

        var next = -1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = scratches.Length, CancellationToken = cancellationToken };
        Parallel.For(0, Math.Min(scratches.Length, count), options, worker =>
        {
            for (var block = Interlocked.Increment(ref next); block < count; block = Interlocked.Increment(ref next))
                body(scratches[worker], block * size, Math.Min(n, (block + 1) * size));
        });
    }

    /// <summary>Sums a term over 0..n-1: serially within a block, then over the blocks in their order.</summary>
    public static double Sum(int n, int threads, CancellationToken cancellationToken, Func<int, double> term)
    {
        var partial = new double[Count(n)];
        For(n, threads, cancellationToken, (block, from, to) =>
        {
            var sum = 0d;
            for (var i = from; i < to; i++)
                sum += term(i);
            partial[block] = sum;
        });

        var total = 0d;
        foreach (var sum in partial)
            total += sum;
        return total;
    }
}
