namespace Graph.Bolt.Connections;

/// <summary>A token that is cancelled by its source or when the time is over.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _both;
    private readonly CancellationToken _source;

    public Deadline(TimeSpan limit, TimeProvider clock, CancellationToken source)
    {
        _timer = new CancellationTokenSource(limit, clock);
        _both = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, source);
        _source = source;
    }

    public CancellationToken Token => _both.Token;

    /// <summary>Whether the time is over and the source did not ask for the end.</summary>
    public bool HasPassed => _timer.IsCancellationRequested && !_source.IsCancellationRequested;

    public void Dispose()
    {
        _both.Dispose();
        _timer.Dispose();
    }
}
