using System.Collections.Concurrent;
using System.Reflection;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Microsoft.Data.Sqlite;

namespace Graph.Sqlite;

/// <summary>The embedded store: one SQLite file in a data folder, write-ahead log, every commit durable.</summary>
/// <remarks>One process writes, any number read beside it. Inside the process writes queue, each read has its own snapshot.</remarks>
public sealed class SqliteStore : IStore
{
    /// <summary>Name of the database in its folder.</summary>
    public const string FileName = "graph.db";

    /// <summary>Version of the schema this build writes; a store of a newer one is refused.</summary>
    public const int SchemaVersion = 1;

    private const int ApplicationId = 0x47724170;

    private readonly ConcurrentBag<Database> _readers = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly string _path;
    private readonly Database? _writer;
    private readonly StoreLock? _lock;
    private int _isDisposed;

    private SqliteStore(string folder, string path, Database? writer, StoreLock? storeLock, TimeProvider time)
    {
        (DataFolder, _path, _writer, _lock, Time) = (folder, path, writer, storeLock, time);
        Linkage = new SqliteLinkageStore(this);
        Imports = new SqliteImportLog(this);
        Reader = new SqliteLinkageReader(this);
        SourceRows = new SqliteSourceRows(this);
        Blocks = new SqliteLinkBlocks(this);
        Findings = new SqliteFindingStore(this);
        Runs = new SqliteRunLedger(this);
        Search = new SqliteSearch(this);
        Operations = new SqliteOperationLog(this);
        Settings = new SqliteSettings(this);
    }

    /// <inheritdoc/>
    public bool IsWritable => _writer is not null;

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

    internal static string ProductVersion { get; } =
        typeof(SqliteStore).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Opens the store of a folder. For writing it is created when missing, and what a killed process owed is settled.</summary>
    /// <param name="dataFolder">Data folder.</param>
    /// <param name="access">Reading or writing.</param>
    /// <param name="time">Clock.</param>
    /// <param name="cancellation">Cancels between steps.</param>
    /// <exception cref="GraphException"><c>store.locked</c>, <c>store.missing</c>, <c>store.newer</c>, <c>store.corrupt</c>, <c>store.cannot-open</c>.</exception>
    public static Task<SqliteStore> OpenAsync(string dataFolder, StoreAccess access, TimeProvider time, CancellationToken cancellation) =>
        OpenAsync(dataFolder, access, time, pagesMax: null, cancellation);

    /// <summary>As the public one, with a limit on the size of the file, so that a full disk can be rehearsed.</summary>
    internal static async Task<SqliteStore> OpenAsync(
        string dataFolder, StoreAccess access, TimeProvider time, long? pagesMax, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(dataFolder);
        var path = Path.Combine(folder, FileName);
        if (access == StoreAccess.Read)
        {
            if (!File.Exists(path))
                throw new GraphException(new UserMessage("store.missing", folder));
            var reading = new SqliteStore(folder, path, null, null, time);
            await reading.ReadAsync(db => { CheckSchema(db, path); return 0; }, cancellation);
            return reading;
        }

        StoreLock? storeLock = null;
        Database? writer = null;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "files"));
            storeLock = StoreLock.Take(folder);
            writer = new Database(path, SqliteOpenMode.ReadWriteCreate);
            Prepare(writer, path, pagesMax);
            var store = new SqliteStore(folder, path, writer, storeLock, time);
            await store.WriteAsync(
                db =>
                {
                    new Settlement(db, cancellation).Run(importId: null);
                    SqliteRunLedger.FreeAbandoned(db);
                    return 0;
                },
                cancellation);
            return store;
        }
        catch (Exception e)
        {
            writer?.Dispose();
            storeLock?.Dispose();
            if (e is SqliteException fault && SqliteFaults.Translate(fault, path) is { } failure)
                throw failure;
            if (e is UnauthorizedAccessException or DirectoryNotFoundException || (e is IOException && e is not FileNotFoundException))
                throw new GraphException(new UserMessage("store.cannot-open", folder), e);
            throw;
        }
    }

    /// <summary>Copies the store as it stands now into one file, while it stays in use.</summary>
    /// <param name="target">File to write; must not exist.</param>
    /// <param name="cancellation">Cancels before the copy starts.</param>
    /// <exception cref="GraphException"><c>backup.exists</c>.</exception>
    public Task BackupAsync(string target, CancellationToken cancellation)
    {
        if (File.Exists(target))
            throw new GraphException(new UserMessage("backup.exists", target));
        return Task.Run(
            () =>
            {
                // Readers are told never to write, and SQLite counts the copy as writing.
                using var db = new Database(_path, SqliteOpenMode.ReadWrite);
                db.Execute("VACUUM INTO $1", target);
            },
            cancellation);
    }

    /// <summary>Puts a backup into a folder that has no store yet.</summary>
    /// <param name="source">Backup file.</param>
    /// <param name="dataFolder">Data folder.</param>
    /// <param name="time">Clock.</param>
    /// <param name="cancellation">Cancels between steps.</param>
    /// <exception cref="GraphException"><c>restore.exists</c>, <c>restore.missing</c>, or what opening it raises; nothing is left behind then.</exception>
    public static async Task RestoreAsync(string source, string dataFolder, TimeProvider time, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetFullPath(dataFolder), FileName);
        if (File.Exists(path))
            throw new GraphException(new UserMessage("restore.exists", dataFolder));
        if (!File.Exists(source))
            throw new GraphException(new UserMessage("restore.missing", source));
        Directory.CreateDirectory(dataFolder);
        File.Copy(source, path);
        try
        {
            await using var store = await OpenAsync(dataFolder, StoreAccess.Write, time, cancellation);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Both a container and the holder of the store may close it.
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
            return;
        await _writing.WaitAsync();
        while (_readers.TryTake(out var reader))
            reader.Dispose();
        _writer?.Dispose();
        _lock?.Dispose();
        _writing.Dispose();
    }

    /// <summary>Does work in one writing transaction: all of it is durable afterwards, or none of it.</summary>
    internal async Task<T> WriteAsync<T>(Func<Database, T> work, CancellationToken cancellation)
    {
        if (_writer is null)
            throw new GraphException(new UserMessage("store.read-only", _path));
        await _writing.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => InTransaction(_writer, "BEGIN IMMEDIATE", work), cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Does work on a snapshot of its own.</summary>
    internal Task<T> ReadAsync<T>(Func<Database, T> work, CancellationToken cancellation) =>
        ReadOutsideTransactionAsync(db => InTransaction(db, "BEGIN", work), cancellation);

    private Task<T> ReadOutsideTransactionAsync<T>(Func<Database, T> work, CancellationToken cancellation) => Task.Run(
        () =>
        {
            if (!_readers.TryTake(out var reader))
                reader = OpenReader();
            try
            {
                return work(reader);
            }
            catch (SqliteException e) when (SqliteFaults.Translate(e, _path) is { } failure)
            {
                throw failure;
            }
            finally
            {
                _readers.Add(reader);
            }
        },
        cancellation);

    private Database OpenReader()
    {
        try
        {
            // A store in WAL mode needs its shared-memory file, which a read-only connection cannot create.
            var reader = new Database(_path, SqliteOpenMode.ReadWrite);
            reader.Script("PRAGMA busy_timeout = 10000; PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 1073741824");
            return reader;
        }
        catch (SqliteException e) when (SqliteFaults.Translate(e, _path) is { } failure)
        {
            throw failure;
        }
    }

    private T InTransaction<T>(Database db, string begin, Func<Database, T> work)
    {
        db.Execute(begin);
        try
        {
            var result = work(db);
            db.Execute("COMMIT");
            return result;
        }
        catch (Exception e)
        {
            RollBack(db);
            if (e is SqliteException fault && SqliteFaults.Translate(fault, _path) is { } failure)
                throw failure;
            throw;
        }
    }

    private static void RollBack(Database db)
    {
        try
        {
            db.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // A full disk has already rolled the transaction back; there is none left to end.
        }
    }

    private static void Prepare(Database db, string path, long? pagesMax)
    {
        db.Script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");
        if (pagesMax is { } pages)
            db.Script(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        if (db.Scalar<long>("SELECT count(*) FROM sqlite_schema") > 0)
        {
            CheckSchema(db, path);
            return;
        }
        using var stream = typeof(SqliteStore).Assembly.GetManifestResourceStream("Schema.sql")!;
        using var text = new StreamReader(stream);
        db.Script("BEGIN;" + text.ReadToEnd() + string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion}; COMMIT;"));
    }

    private static void CheckSchema(Database db, string path)
    {
        if (db.Scalar<long>("PRAGMA application_id") != ApplicationId)
            throw new GraphException(new UserMessage("store.corrupt", path));
        var version = db.Scalar<long>("PRAGMA user_version");
        if (version > SchemaVersion)
            throw new GraphException(new UserMessage(
                "store.newer", path, version.ToString(System.Globalization.CultureInfo.InvariantCulture),
                SchemaVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
