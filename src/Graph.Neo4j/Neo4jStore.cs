using System.Reflection;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>The store on a Neo4j server.</summary>
/// <remarks>
/// Any number of processes read and write: a writing transaction takes the lock of the store's node first, so that writes queue
/// on the server, and enters a marker, so that one whose end was lost on the way is never done twice.
/// </remarks>
public sealed class Neo4jStore : IStore
{
    private const int TriesMax = 5;

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly IDriver _driver;
    private Bookmarks? _bookmarks;

    private Neo4jStore(string folder, IDriver driver, string uri, bool isWritable, TimeProvider time)
    {
        (DataFolder, _driver, Uri, IsWritable, Time) = (folder, driver, uri, isWritable, time);
        Linkage = new Neo4jLinkageStore(this);
        Imports = new Neo4jImportLog(this);
        Reader = new Neo4jLinkageReader(this);
        SourceRows = new Neo4jSourceRows(this);
        Blocks = new Neo4jLinkBlocks(this);
        Findings = new Neo4jFindingStore(this);
        Runs = new Neo4jRunLedger(this);
        Search = new Neo4jSearch(this);
        Operations = new Neo4jOperationLog(this);
        Settings = new Neo4jSettings(this);
    }

    /// <inheritdoc/>
    public bool IsWritable { get; }

    /// <inheritdoc/>
    public string DataFolder { get; }

    /// <inheritdoc/>
    public ILinkageStore Linkage { get; }

    /// <inheritdoc/>
    public IImportLog Imports { get; }

    /// <inheritdoc/>
    public ILinkageReader Reader { get; }

    /// <inheritdoc/>
    public ISourceRows SourceRows { get; }

    /// <inheritdoc/>
    public ILinkBlocks Blocks { get; }

    /// <inheritdoc/>
    public IFindingStore Findings { get; }

    /// <inheritdoc/>
    public IRunLedger Runs { get; }

    /// <inheritdoc/>
    public ISearch Search { get; }

    /// <inheritdoc/>
    public IOperationLog Operations { get; }

    /// <inheritdoc/>
    public ISettings Settings { get; }

    internal TimeProvider Time { get; }

    internal string Uri { get; }

    internal KnownRows KnownRows { get; } = new();

    internal static string ProductVersion { get; } =
        typeof(Neo4jStore).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Opens the store of a server. For writing the schema is applied, and what a killed process owed is settled.</summary>
    /// <param name="options">Server and user.</param>
    /// <param name="dataFolder">Folder for original files.</param>
    /// <param name="access">Reading or writing.</param>
    /// <param name="time">Clock.</param>
    /// <param name="cancellation">Cancels between steps.</param>
    /// <exception cref="GraphException"><c>store.unavailable</c>, <c>store.refused</c>, <c>store.missing</c>, <c>store.newer</c>, <c>store.schema</c>, <c>store.uri</c>.</exception>
    public static async Task<Neo4jStore> OpenAsync(
        Neo4jOptions options, string dataFolder, StoreAccess access, TimeProvider time, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(dataFolder);
        var store = new Neo4jStore(folder, Connect(options), options.Uri, access == StoreAccess.Write, time);
        try
        {
            await store.PrepareAsync(access, cancellation);
            return store;
        }
        catch (Exception e)
        {
            await store.DisposeAsync();
            if (Neo4jFaults.Translate(e, options.Uri) is { } failure)
                throw failure;
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _driver.DisposeAsync();
        _writing.Dispose();
    }

    /// <summary>Does work in one writing transaction: all of it is durable afterwards, or none of it. The work may be tried again.</summary>
    internal async Task<T> WriteAsync<T>(Func<WriteTransaction, Task<T>> work, CancellationToken cancellation)
    {
        if (!IsWritable)
            throw new GraphException(new UserMessage("store.read-only", Uri));
        await _writing.WaitAsync(cancellation);
        try
        {
            return await TryAsync(work, Guid.NewGuid().ToString("N"), cancellation);
        }
        catch (Exception e) when (Neo4jFaults.Translate(e, Uri) is { } failure)
        {
            throw failure;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Does work in one reading transaction; it may be tried again.</summary>
    internal async Task<T> ReadAsync<T>(Func<Statements, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            await using var session = Session(AccessMode.Read);
            return await session.ExecuteReadAsync(tx => work(new Statements(tx, cancellation)));
        }
        catch (Exception e) when (Neo4jFaults.Translate(e, Uri) is { } failure)
        {
            throw failure;
        }
    }

    private async Task<T> TryAsync<T>(Func<WriteTransaction, Task<T>> work, string id, CancellationToken cancellation)
    {
        T result = default!;
        for (var tries = 1; ; tries++)
        {
            var isSent = false;
            try
            {
                await using var session = Session(AccessMode.Write);
                await session.ExecuteWriteAsync(async tx =>
                {
                    isSent = false;
                    var transaction = await WriteTransaction.BeginAsync(tx, id, Time.GetUtcNow(), cancellation);
                    result = await work(transaction);
                    await transaction.SaveAsync();
                    isSent = true;
                });
                _bookmarks = session.LastBookmarks;
                return result;
            }
            catch (AlreadyCommittedException)
            {
                return result;
            }
            catch (Neo4jException) when (isSent && tries < TriesMax)
            {
                // The end of the transaction was lost on the way: the marker tells whether it was committed.
                await Task.Delay(TimeSpan.FromMilliseconds(200 * tries), cancellation);
            }
        }
    }

    private async Task PrepareAsync(StoreAccess access, CancellationToken cancellation)
    {
        if (access == StoreAccess.Read)
        {
            var found = await ReadAsync(db => db.QueryAsync("store-info"), cancellation);
            if (found.Count == 0)
                throw new GraphException(new UserMessage("store.missing", Uri));
            Schema.Check(found[0].Long("schema"), Uri);
            return;
        }
        Directory.CreateDirectory(Path.Combine(DataFolder, "files"));
        await using (var session = Session(AccessMode.Write))
        {
            await Schema.PrepareAsync(session, Uri, cancellation);
            await session.ExecuteWriteAsync(tx => new Statements(tx, cancellation).QueryAsync("batches-forget"));
            _bookmarks = session.LastBookmarks;
        }
        await Linkage.SettleAsync(cancellation);
    }

    private IAsyncSession Session(AccessMode mode)
    {
        var bookmarks = _bookmarks;
        return _driver.AsyncSession(session =>
        {
            session.WithDefaultAccessMode(mode);
            if (bookmarks is not null)
                session.WithBookmarks(bookmarks);
        });
    }

    private static IDriver Connect(Neo4jOptions options)
    {
        try
        {
            return GraphDatabase.Driver(
                options.Uri, options.User is { } user ? AuthTokens.Basic(user, options.Password ?? "") : AuthTokens.None,
                config => config.WithUserAgent("Graph/" + ProductVersion));
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException or NotSupportedException)
        {
            throw new GraphException(new UserMessage("store.uri", options.Uri), e);
        }
    }
}
