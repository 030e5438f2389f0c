using System.Security.Cryptography;

namespace Graph.Bolt.Sessions;

/// <summary>Does work again while its failures are worth it.</summary>
internal static class Retry
{
    /// <summary>Key under which the last failure carries the earlier ones.</summary>
    internal const string EarlierFailures = "EarlierFailures";

    private const double FirstDelaySeconds = 1;
    private const double Jitter = 0.2;
    private const int DoublingsMax = 10;

    /// <summary>Runs the work until it succeeds, fails for good, or the time is over; at least two tries.</summary>
    /// <remarks>Waits 1 s, 2 s, 4 s, ... each up to 20 % shorter or longer. A commit in doubt is never retried.</remarks>
    public static async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> work, Config config, CancellationToken cancellation)
    {
        var start = config.Clock.GetTimestamp();
        List<Exception> earlier = [];
        while (true)
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (Neo4jException failure) when (failure.IsRetriable)
            {
                var isOver = earlier.Count > 0 && config.Clock.GetElapsedTime(start) >= config.MaxTransactionRetryTime;
                if (isOver || config.MaxTransactionRetryTime <= TimeSpan.Zero)
                {
                    failure.Data[EarlierFailures] = earlier.ToArray();
                    throw;
                }
                earlier.Add(failure);
                var delay = Delay(earlier.Count - 1);
                config.Logger.Warn(failure, "The transaction failed and is run again in {0:0.0} s: {1}", delay.TotalSeconds, failure.Message);
                await Task.Delay(delay, config.Clock, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static TimeSpan Delay(int doublings)
    {
        var share = RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;
        return TimeSpan.FromSeconds(FirstDelaySeconds * (1 << Math.Min(doublings, DoublingsMax)) * (1 - Jitter + 2 * Jitter * share));
    }
}
