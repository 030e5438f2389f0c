namespace Graph.Web.Components.Pages;

/// <summary>Calls back again and again until it is disposed; never while the last call still runs.</summary>
internal sealed class Poll : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly PeriodicTimer _timer;
    private readonly Func<Task> _call;

    public Poll(TimeProvider clock, TimeSpan interval, Func<Task> call)
    {
        _timer = new PeriodicTimer(interval, clock);
        _call = call;
        _ = RunAsync();
    }

    public void Dispose()
    {
        _end.Cancel();
        _timer.Dispose();
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await _timer.WaitForNextTickAsync(_end.Token))
                await _call();
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
        {
            // The page is gone.
        }
    }
}
