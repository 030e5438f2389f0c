namespace Graph.Bolt.Connections;

/// <summary>The connections to one server. Who waits is served in order, woken by a return, never by polling.</summary>
internal sealed class ConnectionPool(ServerAddress address, Config config, Func<CancellationToken, ValueTask<BoltConnection>> open) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Stack<BoltConnection> _idle = [];
    private readonly Queue<TaskCompletionSource<BoltConnection?>> _waiters = [];
    private int _open;
    private long _refusedBefore = long.MinValue;
    private bool _isClosed;

    public ServerAddress Address => address;

    /// <summary>Connections in use or about to be opened.</summary>
    public int InUse
    {
        get
        {
            lock (_gate)
                return _open - _idle.Count;
        }
    }

    /// <summary>Connections that lie idle.</summary>
    public int Idle
    {
        get
        {
            lock (_gate)
                return _idle.Count;
        }
    }

    /// <summary>Borrows a connection; waiting, opening and trying it out all count against the acquisition timeout.</summary>
    /// <exception cref="ClientException">No connection became free in time.</exception>
    /// <exception cref="ServiceUnavailableException">The server did not answer in time, or not at all.</exception>
    public async ValueTask<BoltConnection> AcquireAsync(CancellationToken cancellation)
    {
        using var deadline = new Deadline(config.ConnectionAcquisitionTimeout, config.Clock, cancellation);
        var isWaiting = true;
        try
        {
            var connection = await PlaceAsync(deadline.Token).ConfigureAwait(false);
            isWaiting = false;
            return await UsableAsync(connection, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException failure) when (deadline.HasPassed)
        {
            var seconds = config.ConnectionAcquisitionTimeout.TotalSeconds;
            throw isWaiting
                ? new ClientException($"All {config.MaxConnectionPoolSize} connections to {address} stayed in use for {seconds:0.#} seconds.", failure)
                : new ServiceUnavailableException($"No connection to {address} could be opened in {seconds:0.#} seconds.", failure);
        }
    }

    /// <summary>Takes a connection back.</summary>
    public async ValueTask ReleaseAsync(BoltConnection connection)
    {
        connection.Observer = null;
        if (connection.Broken is null && connection.IsBusy)
            await connection.SettleAsync().ConfigureAwait(false);
        connection.IdleSince = config.Clock.GetTimestamp();
        if (!IsWorthKeeping(connection) || !TryHandOn(connection))
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            GiveUpPlace();
        }
    }

    /// <summary>No connection that is open now is used again: the server forgot the rights of the user.</summary>
    public void RefuseOpen() => Volatile.Write(ref _refusedBefore, config.Clock.GetTimestamp());

    /// <summary>Closes what lies idle, for a server that failed.</summary>
    public async ValueTask CloseIdleAsync()
    {
        while (TakeIdle() is { } connection)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            while (_waiters.TryDequeue(out var waiter))
                waiter.TrySetException(Closed());
        }
        await CloseIdleAsync().ConfigureAwait(false);
    }

    /// <summary>An idle connection, or null for the right to open one.</summary>
    private async ValueTask<BoltConnection?> PlaceAsync(CancellationToken cancellation)
    {
        TaskCompletionSource<BoltConnection?> waiter;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(IDriver));
            if (_waiters.Count == 0 && _idle.TryPop(out var idle))
                return idle;
            if (_waiters.Count == 0 && _open < config.MaxConnectionPoolSize)
            {
                _open++;
                return null;
            }
            waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Enqueue(waiter);
        }
        using (cancellation.UnsafeRegister(static (state, token) => ((TaskCompletionSource<BoltConnection?>)state!).TrySetCanceled(token), waiter))
            return await waiter.Task.ConfigureAwait(false);
    }

    private async ValueTask<BoltConnection> UsableAsync(BoltConnection? connection, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                if (connection is null)
                    return await open(cancellation).ConfigureAwait(false);
                if (IsWorthKeeping(connection) && await IsAliveAsync(connection, cancellation).ConfigureAwait(false))
                {
                    connection.PayReset();
                    return connection;
                }
                await connection.DisposeAsync().ConfigureAwait(false);
            }
            catch
            {
                GiveUpPlace();
                throw;
            }
            connection = TakeIdle();
        }
    }

    private async ValueTask<bool> IsAliveAsync(BoltConnection connection, CancellationToken cancellation)
    {
        if (config.ConnectionLivenessThreshold is not { } threshold || config.Clock.GetElapsedTime(connection.IdleSince) < threshold)
            return true;
        using var limit = new Deadline(config.ConnectionTimeout, config.Clock, cancellation);
        try
        {
            await connection.ResetAsync(limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is Neo4jException || limit.HasPassed)
        {
            config.Logger.Debug("An idle connection to {0} was dead: {1}", address, failure.Message);
            return false;
        }
    }

    private bool IsWorthKeeping(BoltConnection connection)
    {
        var clock = config.Clock;
        return connection.Broken is null &&
            connection.OpenedAt > Volatile.Read(ref _refusedBefore) &&
            IsWithin(clock.GetElapsedTime(connection.OpenedAt), config.MaxConnectionLifetime) &&
            IsWithin(clock.GetElapsedTime(connection.IdleSince), config.ConnectionIdleTimeout);
    }

    private static bool IsWithin(TimeSpan time, TimeSpan limit) => limit < TimeSpan.Zero || time <= limit;

    private bool TryHandOn(BoltConnection connection)
    {
        lock (_gate)
        {
            if (_isClosed)
                return false;
            while (_waiters.TryDequeue(out var waiter))
            {
                if (waiter.TrySetResult(connection))
                    return true;
            }
            if (_idle.Count >= config.MaxIdleConnectionPoolSize)
                return false;
            _idle.Push(connection);
            return true;
        }
    }

    // The right to open a connection goes to who waits longest.
    private void GiveUpPlace()
    {
        lock (_gate)
        {
            while (_waiters.TryDequeue(out var waiter))
            {
                if (waiter.TrySetResult(null))
                    return;
            }
            _open--;
        }
    }

    /// <summary>Takes an idle connection out, together with its place.</summary>
    private BoltConnection? TakeIdle()
    {
        lock (_gate)
        {
            if (!_idle.TryPop(out var connection))
                return null;
            _open--;
            return connection;
        }
    }

    private static ObjectDisposedException Closed() => new(nameof(IDriver), "The driver was disposed.");
}
