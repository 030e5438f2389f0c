using Graph.Linkage.Store;
using Graph.TestKit;

namespace Graph.Sqlite.Tests;

public sealed class SqliteLinkageStoreTests : LinkageStoreContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => TemporaryStores.CreateAsync(time);
}

public sealed class SqliteEventTests : EventContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => TemporaryStores.CreateAsync(time);
}

public sealed class SqliteViewerTests : ViewerContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => TemporaryStores.CreateAsync(time);
}

public sealed class SqliteSearchTests : SearchContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => TemporaryStores.CreateAsync(time);
}

public sealed class SqliteRunLedgerTests : RunLedgerContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => TemporaryStores.CreateAsync(time);
}

public sealed class SqliteOperationLogTests : OperationLogContract
{
    protected override Task<IStore> CreateEmptyAsync(TimeProvider time) => TemporaryStores.CreateAsync(time);
}
