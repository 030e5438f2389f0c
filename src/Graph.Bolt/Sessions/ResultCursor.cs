using System.Runtime.ExceptionServices;
using Graph.Bolt.Connections;

namespace Graph.Bolt.Sessions;

/// <summary>A result that is read while it comes: the next PULL goes out before the records run dry.</summary>
internal sealed class ResultCursor : IResultCursor
{
    private const double AskBelow = 0.3;
    private const double KeepBelow = 0.7;

    private readonly Session _session;
    private readonly Statement _statement;
    private readonly TransactionExtra? _extra;
    private readonly Func<ResultCursor, ValueTask> _ended;
    private readonly Queue<IRecord> _records = [];
    private readonly Reply _run = new();
    private readonly long _fetchSize;
    private RecordReply _pull;
    private RecordKeys? _keys;
    private IRecord? _current;
    private IResultSummary? _summary;
    private bool _hasEnded;
    private bool _isConsumed;

    /// <param name="session">Whose cancellation it follows.</param>
    /// <param name="connection">Where it runs.</param>
    /// <param name="statement">What it runs.</param>
    /// <param name="extra">What an auto-commit transaction needs; null inside a transaction.</param>
    /// <param name="ended">Told once, when nothing more comes.</param>
    public ResultCursor(
        Session session, BoltConnection connection, Statement statement, TransactionExtra? extra, Func<ResultCursor, ValueTask> ended)
    {
        (_session, Connection, _statement, _extra, _ended, _fetchSize) = (session, connection, statement, extra, ended, session.FetchSize);
        _pull = NewPull();
    }

    public BoltConnection Connection { get; }

    /// <summary>What an auto-commit transaction left; null in others.</summary>
    public string? Bookmark => _extra is null ? null : _pull.Text("bookmark");

    /// <summary>Why it failed; null while it has not.</summary>
    public Exception? Failure { get; private set; }

    public IRecord Current => _current ?? throw new InvalidOperationException("No record was fetched.");

    public bool IsOpen => !_isConsumed && (!_hasEnded || _records.Count > 0);

    /// <summary>Sends RUN and the first PULL in one write.</summary>
    public async Task StartAsync()
    {
        try
        {
            Connection.Run(_statement, _extra, _run);
            Connection.Pull(_fetchSize, -1, false, _pull);
            await Connection.SendAsync(_session.Cancellation).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await EndAsync(failure).ConfigureAwait(false);
            throw;
        }
    }

    public async Task<string[]> KeysAsync()
    {
        await ReceiveAsync(_run, _session.Cancellation).ConfigureAwait(false);
        return [.. Keys().Names];
    }

    public Task<bool> FetchAsync() => FetchAsync(_session.Cancellation);

    public async Task<IRecord> PeekAsync()
    {
        await FillAsync(_session.Cancellation).ConfigureAwait(false);
        return _records.TryPeek(out var record) ? record : null!;
    }

    public async Task<IResultSummary> ConsumeAsync()
    {
        await DiscardAsync(_session.Cancellation).ConfigureAwait(false);
        return _summary ?? throw new ResultConsumedException("The transaction of the result ended before its summary came.");
    }

    public async IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_session.Cancellation, cancellationToken);
        while (await FetchAsync(both.Token).ConfigureAwait(false))
            yield return Current;
    }

    /// <summary>Throws away what is left and raises a failure that was not raised yet.</summary>
    public async Task DiscardAsync(CancellationToken cancellation)
    {
        _isConsumed = true;
        _current = null;
        _records.Clear();
        if (Failure is not null)
            ExceptionDispatchInfo.Throw(Failure);
        while (!_hasEnded)
        {
            _pull.Drop();
            await ReceiveAsync(_pull, cancellation).ConfigureAwait(false);
            await GoOnAsync(isDiscarding: true, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The transaction is over: nothing can be read any more.</summary>
    public void Close()
    {
        (_isConsumed, _hasEnded, _current) = (true, true, null);
        _records.Clear();
    }

    private async Task<bool> FetchAsync(CancellationToken cancellation)
    {
        if (_records.Count == 0)
            await FillAsync(cancellation).ConfigureAwait(false);
        else
            DemandReadable();
        if (!_records.TryDequeue(out _current))
            return false;
        if (_pull is { IsComplete: true, HasMore: true } && _records.Count < _fetchSize * AskBelow)
            await GoOnAsync(isDiscarding: false, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>Receives until a record is there or none is left.</summary>
    private async Task FillAsync(CancellationToken cancellation)
    {
        DemandReadable();
        while (_records.Count == 0 && !_hasEnded)
        {
            await ReceiveAsync(_pull, cancellation).ConfigureAwait(false);
            if (_pull.IsComplete)
                await GoOnAsync(isDiscarding: false, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Asks for the next records, or ends when there are none.</summary>
    private async Task GoOnAsync(bool isDiscarding, CancellationToken cancellation)
    {
        if (!_pull.HasMore)
        {
            await EndAsync(null).ConfigureAwait(false);
            return;
        }
        var queryId = _extra is null ? _run.Number("qid") ?? -1 : -1;
        _pull = NewPull();
        try
        {
            Connection.Pull(isDiscarding ? -1 : _fetchSize, queryId, isDiscarding, _pull);
            await Connection.SendAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await EndAsync(failure).ConfigureAwait(false);
            throw;
        }
    }

    private async Task ReceiveAsync(Reply reply, CancellationToken cancellation)
    {
        try
        {
            await Connection.ReceiveAsync(reply, cancellation).ConfigureAwait(false);
            reply.Demand();
        }
        catch (Exception failure)
        {
            if (!_hasEnded)
                await EndAsync(failure).ConfigureAwait(false);
            throw;
        }
    }

    private async Task EndAsync(Exception? failure)
    {
        _hasEnded = true;
        Failure = failure;
        if (failure is null)
            _summary = new ResultSummary(_statement.Query, new ServerInfo(Connection), _run, _pull);
        else
            _records.Clear();
        await _ended(this).ConfigureAwait(false);
    }

    private RecordReply NewPull() => new(_records, Keys, _fetchSize < 0 ? long.MaxValue : Math.Max(1, (long)(_fetchSize * KeepBelow)));

    private RecordKeys Keys()
    {
        if (_keys is not null)
            return _keys;
        if (!_run.Metadata.TryGetValue("fields", out var value) || value is not List<object?> names)
            throw new ProtocolException("The server sent records before it named their columns.");
        return _keys = new RecordKeys([.. names.Select(name => name as string ?? throw new ProtocolException("The server named a column by something else than text."))]);
    }

    private void DemandReadable()
    {
        if (Failure is not null)
            ExceptionDispatchInfo.Throw(Failure);
        if (_isConsumed)
            throw new ResultConsumedException("The records of the result are gone: it was consumed, or its transaction ended.");
    }
}
