using Graph.Bolt.Wire;

namespace Graph.Bolt.Connections;

/// <summary>One connection: requests go out in the order they were added, and each gets its reply in that order.</summary>
/// <remarks>Not thread-safe; its borrower uses it alone. Whatever breaks it closes it, so that no half-read message is ever left.</remarks>
internal sealed class BoltConnection : IAsyncDisposable
{
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SettleLimit = TimeSpan.FromSeconds(5);

    private readonly Stream _stream;
    private readonly TimeProvider _clock;
    private readonly MessageReader _reader;
    private readonly PackStreamWriter _writer = new();
    private readonly ChunkWriter _chunks = new();
    private readonly Queue<Reply> _pending = [];
    private readonly CancellationTokenSource _timer;
    private Exception? _failure;
    private bool _isClosed;

    public BoltConnection(Stream stream, BoltVersion version, ServerAddress address, TimeProvider clock)
    {
        (_stream, Version, Address, _clock) = (stream, version, address, clock);
        _reader = new MessageReader(stream);
        _timer = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        OpenedAt = IdleSince = clock.GetTimestamp();
        UsesUtc = version.IsFrom(5, 0);
    }

    public BoltVersion Version { get; }

    public ServerAddress Address { get; }

    /// <summary>Name and version of the server.</summary>
    public string Agent { get; set; } = "";

    /// <summary>Name of the connection at the server, for logs.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether moments are sent in UTC.</summary>
    public bool UsesUtc { get; set; }

    /// <summary>How long the server may be silent while it owes an answer.</summary>
    public TimeSpan ReadTimeout { get; set; } = Timeout.InfiniteTimeSpan;

    public long OpenedAt { get; }

    public long IdleSince { get; set; }

    /// <summary>Why it cannot be used any more; null while it can.</summary>
    public Exception? Broken { get; private set; }

    /// <summary>Whether the server refuses everything until RESET.</summary>
    public bool OwesReset { get; private set; }

    /// <summary>Whether answers are still to come or results were left open.</summary>
    public bool IsBusy => _pending.Count > 0;

    /// <summary>Told of every failure; gives the exception that the caller shall see.</summary>
    public Func<BoltConnection, Exception, Exception>? Observer { get; set; }

    /// <summary>Where it goes when its borrower is done.</summary>
    public ConnectionPool? Pool { get; set; }

    /// <summary>Database that a router named for the borrower; null leaves it to the server.</summary>
    public string? Database { get; set; }

    public void Hello(IReadOnlyDictionary<string, object> extra, Reply reply) => Add(Tag.Hello, reply, extra);

    public void Logon(IReadOnlyDictionary<string, object> entries, Reply reply) => Add(Tag.Logon, reply, entries);

    public void Logoff(Reply reply) => Add(Tag.Logoff, reply);

    public void Begin(TransactionExtra extra, Reply reply) => Add(Tag.Begin, reply, extra.ToMap(Version));

    public void Commit(Reply reply) => Add(Tag.Commit, reply);

    public void Rollback(Reply reply) => Add(Tag.Rollback, reply);

    /// <summary>Asks for records, or with <paramref name="isDiscarding"/> for their end.</summary>
    /// <param name="count">How many; -1 for all.</param>
    /// <param name="queryId">Result of a transaction with several; -1 for the last.</param>
    /// <param name="isDiscarding">Whether the records are thrown away by the server.</param>
    /// <param name="reply">Takes them.</param>
    public void Pull(long count, long queryId, bool isDiscarding, Reply reply)
    {
        Start(1, isDiscarding ? Tag.Discard : Tag.Pull);
        _writer.WriteMapHeader(queryId < 0 ? 1 : 2);
        _writer.WriteUtf8("n"u8);
        _writer.WriteInteger(count);
        if (queryId >= 0)
        {
            _writer.WriteUtf8("qid"u8);
            _writer.WriteInteger(queryId);
        }
        Finish(reply);
    }

    /// <summary>Runs a statement.</summary>
    /// <param name="statement">What to run.</param>
    /// <param name="extra">What an auto-commit transaction needs; null inside a transaction.</param>
    /// <param name="reply">Takes the names of the columns.</param>
    public void Run(Statement statement, TransactionExtra? extra, Reply reply)
    {
        Start(3, Tag.Run);
        var values = new ValueWriter(_writer, UsesUtc);
        _writer.WriteString(statement.Text);
        statement.WriteParameters(_writer, values);
        WriteMap(extra?.ToMap(Version));
        Finish(reply);
    }

    /// <summary>Asks a router for the servers of a database.</summary>
    public void Route(IReadOnlyDictionary<string, object> context, IReadOnlyList<string> bookmarks, string? database, string? impersonatedUser, Reply reply)
    {
        Start(3, Tag.Route);
        WriteMap(context);
        new ValueWriter(_writer, UsesUtc).Write(bookmarks);
        if (Version.IsFrom(4, 4))
            WriteMap(new[] { ("db", database), ("imp_user", impersonatedUser) }
                .Where(entry => entry.Item2 is not null).ToDictionary(entry => entry.Item1, entry => (object)entry.Item2!));
        else if (database is null)
            _writer.WriteNull();
        else
            _writer.WriteString(database);
        Finish(reply);
    }

    /// <summary>Sends RESET with the next message, if it is owed.</summary>
    public void PayReset()
    {
        if (!OwesReset)
            return;
        Add(Tag.Reset, new ResetReply());
        (OwesReset, _failure) = (false, null);
    }

    /// <summary>Makes it clean for the next borrower: nothing runs, nothing is open, no answer is missing.</summary>
    /// <remarks>RESET may follow one running request, never several that wait; then the connection is closed.</remarks>
    public async ValueTask SettleAsync()
    {
        if (Broken is not null)
            return;
        using var limit = new Deadline(SettleLimit, _clock, CancellationToken.None);
        try
        {
            var isWaitShort = OwesReset || !_chunks.IsEmpty;
            await SendAsync(limit.Token).ConfigureAwait(false);
            if (isWaitShort)
                await ReceiveAllAsync(limit.Token).ConfigureAwait(false);
            if (_pending.Count > 1)
                Break(new ServiceUnavailableException("The connection was closed because its last requests were given up."));
            else if (!OwesReset)
                await ResetAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is Neo4jException or OperationCanceledException)
        {
            Break(failure);
        }
    }

    /// <summary>Sends RESET and waits for its answer.</summary>
    public async ValueTask ResetAsync(CancellationToken cancellation)
    {
        OwesReset = true;
        PayReset();
        var reset = _pending.Last();
        await SendAsync(cancellation).ConfigureAwait(false);
        await ReceiveAsync(reset, cancellation).ConfigureAwait(false);
        reset.Demand();
    }

    /// <summary>Sends everything that was added.</summary>
    public async ValueTask SendAsync(CancellationToken cancellation)
    {
        DemandSound();
        if (_chunks.IsEmpty)
            return;
        try
        {
            _timer.CancelAfter(ReadTimeout);
            using (cancellation.UnsafeRegister(static timer => ((CancellationTokenSource)timer!).Cancel(), _timer))
            {
                await _stream.WriteAsync(_chunks.Pending, _timer.Token).ConfigureAwait(false);
                await _stream.FlushAsync(_timer.Token).ConfigureAwait(false);
            }
            _chunks.Clear();
            EndTimer(cancellation);
        }
        catch (Exception failure) when (failure is not Neo4jException)
        {
            throw Break(Explained(failure, cancellation));
        }
    }

    /// <summary>Receives until the reply is complete or has something to do; what was received already is taken without waiting.</summary>
    public async ValueTask ReceiveAsync(Reply reply, CancellationToken cancellation)
    {
        while (true)
        {
            if (!reply.IsComplete)
            {
                DemandSound();
                TakeReceived(reply);
            }
            if (reply.IsComplete || reply.IsPaused)
                return;
            await FillAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Receives until every request has its answer.</summary>
    public async ValueTask ReceiveAllAsync(CancellationToken cancellation)
    {
        while (_pending.TryPeek(out var reply))
            await ReceiveAsync(reply, cancellation).ConfigureAwait(false);
    }

    /// <summary>Closes the connection; requests without an answer fail with the exception.</summary>
    /// <returns>The exception that the caller shall see.</returns>
    public Exception Break(Exception failure)
    {
        if (Broken is not null)
            return Broken;
        Broken = Observer?.Invoke(this, failure) ?? failure;
        while (_pending.TryDequeue(out var reply))
            reply.Fail(Broken);
        Close();
        return Broken;
    }

    /// <summary>Says goodbye if that is possible at once, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Broken is null && !IsBusy)
        {
            using var limit = new Deadline(FarewellLimit, _clock, CancellationToken.None);
            try
            {
                Start(0, Tag.Goodbye);
                _chunks.Add(_writer.Written);
                await SendAsync(limit.Token).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is Neo4jException or OperationCanceledException)
            {
                // The server is gone; there is nobody to say goodbye to.
            }
        }
        Break(new ServiceUnavailableException("The connection was closed."));
    }

    private void Add(byte tag, Reply reply, IReadOnlyDictionary<string, object>? map = null)
    {
        Start(map is null ? 0 : 1, tag);
        if (map is not null)
            WriteMap(map);
        Finish(reply);
    }

    private void Start(int fields, byte tag)
    {
        DemandSound();
        _writer.Clear();
        _writer.WriteStructureHeader(fields, tag);
    }

    private void WriteMap(IReadOnlyDictionary<string, object>? map) => new ValueWriter(_writer, UsesUtc).WriteMap(map ?? new Dictionary<string, object>(), map?.Count ?? 0);

    private void Finish(Reply reply)
    {
        _chunks.Add(_writer.Written);
        _pending.Enqueue(reply);
    }

    private void DemandSound()
    {
        if (Broken is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(Broken);
    }

    private void TakeReceived(Reply awaited)
    {
        try
        {
            while (!awaited.IsComplete && _reader.TryRead(out var message))
            {
                Take(message);
                if (awaited.IsPaused && !awaited.HasRoom)
                    return;
            }
        }
        catch (ProtocolException failure)
        {
            throw Break(failure);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        try
        {
            _timer.CancelAfter(ReadTimeout);
            bool isOpen;
            using (cancellation.UnsafeRegister(static timer => ((CancellationTokenSource)timer!).Cancel(), _timer))
                isOpen = await _reader.FillAsync(_timer.Token).ConfigureAwait(false);
            if (!isOpen)
                throw new IOException("The server closed the connection.");
            EndTimer(cancellation);
        }
        catch (Exception failure) when (failure is not Neo4jException)
        {
            throw Break(Explained(failure, cancellation));
        }
    }

    private void EndTimer(CancellationToken cancellation)
    {
        _timer.CancelAfter(Timeout.InfiniteTimeSpan);
        if (_timer.IsCancellationRequested)
            throw new OperationCanceledException(cancellation);
    }

    private Exception Explained(Exception failure, CancellationToken cancellation) => failure switch
    {
        OperationCanceledException when cancellation.IsCancellationRequested => new OperationCanceledException(
            "The request was cancelled and its connection closed.", failure, cancellation),
        OperationCanceledException => new ConnectionReadTimeoutException(
            $"The server at {Address} was silent for more than {ReadTimeout.TotalSeconds:0.#} seconds; the connection was closed.", failure),
        _ => new ServiceUnavailableException($"The connection to {Address} was lost: {failure.Message}", failure),
    };

    private void Take(ReadOnlySpan<byte> message)
    {
        if (!_pending.TryPeek(out var reply))
            throw new ProtocolException("The server sent a message that nobody asked for.");
        // The shape of nearly every message, looked at first.
        if (message is [Marker.TinyStructure + 1, Tag.Record, ..])
        {
            reply.Take(message[2..]);
            return;
        }
        var reader = new PackStreamReader(message);
        var (fields, tag) = reader.ReadStructureHeader();
        var metadata = fields > 0 ? ValueReader.ReadMap(ref reader) : [];
        _pending.Dequeue();
        switch (tag)
        {
            case Tag.Success: reply.Succeed(metadata); break;
            case Tag.Failure: TakeFailure(reply, metadata); break;
            case Tag.Ignored: reply.Fail(_failure ?? new ProtocolException("The server ignored a request although none had failed.")); break;
            default: throw new ProtocolException($"The server sent a message 0x{tag:X2}, which no server sends.");
        }
    }

    private void TakeFailure(Reply reply, IReadOnlyDictionary<string, object?> metadata)
    {
        Exception failure = ServerFailure.Of(metadata, Version.Major);
        failure = Observer?.Invoke(this, failure) ?? failure;
        (OwesReset, _failure) = (true, failure);
        reply.Fail(failure);
        if (reply is ResetReply)
            Break(failure);
    }

    private void Close()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        _stream.Dispose();
        _reader.Dispose();
        _writer.Dispose();
        _chunks.Dispose();
        _timer.Dispose();
    }
}
